//! Ledgers as workbooks: XLSX, ODS and XLS. A zip file is taken apart, one of its parts is changed, and it is packed
//! again; every other file is changed as it is.
#![no_main]

use std::cell::RefCell;
use std::io::{Cursor, Read, Write};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use shao::import::{Kind, Plan};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

mod office;
use office::Office;

thread_local! {
    static OFFICE: RefCell<Office> = RefCell::new(Office::new());
}

fuzz_target!(|file: &[u8]| {
    let plan = Plan { skip: true, ..Plan::default() };
    OFFICE.with_borrow_mut(|office| office.take(Kind::Cases, file, &plan));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // Now and then the file itself: what stands around the parts is read too.
    if seed % 8 > 0
        && let Some(mut parts) = unpacked(&data[..size])
    {
        // Small parts say how large ones are read: each is as good as any other.
        let at = seed as usize / 8 % parts.len();
        let part = &mut parts[at].1;
        let length = part.len();
        part.resize(length + 4096, 0);
        let length = fuzzer_mutate(part, length, length + 4096);
        part.truncate(length);
        if let Some(packed) = packed(&parts)
            && packed.len() <= max_size
        {
            data[..packed.len()].copy_from_slice(&packed);
            return packed.len();
        }
    }
    fuzzer_mutate(data, size, max_size)
});

fn unpacked(file: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut parts = Vec::new();
    for at in 0..zip.len().min(100) {
        let part = zip.by_index(at).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.take(1 << 20).read_to_end(&mut bytes).ok()?;
        parts.push((name, bytes));
    }
    (!parts.is_empty()).then_some(parts)
}

fn packed(parts: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), stored).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}
