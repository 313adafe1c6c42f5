//! Receipts and rows of ledgers, bare and full.

use super::*;

pub(super) fn bare() -> Intake {
    Intake {
        originator: "park".to_owned(),
        title: "供电不足".to_owned(),
        description: None,
        enterprise: None,
        contact: None,
        phone: None,
        channel: None,
        category: None,
        reference: None,
    }
}

pub(super) fn full() -> Intake {
    Intake {
        description: some("two lines\n\"quoted\""),
        enterprise: some("某企业"),
        contact: some("经办人"),
        phone: some("000"),
        channel: Some(Channel::InPerson),
        category: some("other"),
        reference: some("007"),
        ..bare()
    }
}

pub(super) fn empty_past() -> Past {
    Past {
        received_at: m("2023-05-08 09:00:00"),
        intake: bare(),
        scope: None,
        mode: None,
        complexity: None,
        lead: None,
        co: vec![],
        assigned_at: None,
        responded_at: None,
        plan: None,
        responsible: None,
        promised_on: None,
        due_on: None,
        consulted_at: None,
        resolved_at: None,
        resolution: None,
        outcome: None,
        closed_at: None,
        score: None,
        done: Vec::new(),
    }
}

pub(super) fn past_by_department() -> Past {
    let done = Done { department: "B1".to_owned(), at: m("2023-05-17 09:00:00") };
    Past { lead: some("A1"), co: vec!["B1".to_owned()], done: vec![done], ..empty_past() }
}

pub(super) fn full_past() -> Past {
    Past {
        intake: full(),
        scope: Some(Scope::Multi),
        mode: Some(Mode::Consult),
        complexity: Some(Complexity::General),
        lead: some("A1"),
        co: vec!["B1".to_owned()],
        assigned_at: Some(m("2023-05-08 10:00:00")),
        responded_at: Some(m("2023-05-09 09:00:00")),
        plan: some("p"),
        responsible: some("r"),
        promised_on: Some(d("2023-05-19")),
        due_on: Some(m("2023-05-19 23:59:59")),
        consulted_at: Some(m("2023-05-10 09:00:00")),
        resolved_at: Some(m("2023-05-18 09:00:00")),
        resolution: some("done"),
        outcome: Some(Outcome::Resolved),
        closed_at: Some(m("2023-05-20 09:00:00")),
        score: Some(points("92.5")),
        ..empty_past()
    }
}
