PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE events (
    seq         INTEGER PRIMARY KEY,      -- 1, 2, 3, … without gaps
    case_id     INTEGER,                  -- the case it happened to; NULL: the office's books
    kind        TEXT GENERATED ALWAYS AS (body ->> '$.kind') VIRTUAL, -- what happened
    happened_at TEXT NOT NULL,            -- when it happened
    recorded_at TEXT NOT NULL,            -- when it was recorded
    actor       TEXT NOT NULL,            -- who recorded it
    body        TEXT NOT NULL,            -- the event as JSON
    hash        BLOB NOT NULL CHECK (length(hash) = 32) -- SHA-256 over the hash before and all columns above
) STRICT;
INSERT INTO events VALUES(1,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"opened","lang":"en","offset_minutes":480}',X'335e1e054e3bc63a82b74b486144d6c93ce3b5becc164a443a645ddb4748ebd4');
INSERT INTO events VALUES(2,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"scheme_applied","id":1,"code":"taizhou-2023","sha256":"e3c665bec15fe951ad62818cf02268985a2491d44b91e36a836edf99b808c649","from":"1990-01-01","toml":"# 泰州医药高新区(高港区)“园区吹哨、部门报到”工作实施方案(试行), 2023-05-08.\n# Each setting names the place in the document; where the text leaves a choice open, the comment says what else could stand.\n\ncode = \"taizhou-2023\"\ntitle = { zh = \"泰州医药高新区“园区吹哨、部门报到”（2023 试行）\", en = \"Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)\" }\nsource = \"seed 003\"\n\n# 五(一): the three classes within which departments are ranked.\n[[classes]]\ncode = \"A\"\ntitle = { zh = \"政府口机关部门\", en = \"Government departments\" }\n\n[[classes]]\ncode = \"B\"\ntitle = { zh = \"驻区单位\", en = \"Stationed units\" }\n\n[[classes]]\ncode = \"C\"\ntitle = { zh = \"驻区公共服务企业\", en = \"Public utilities\" }\n\n# 三: what a whistle can be about.\n[[categories]]\ncode = \"efficiency\"\ntitle = { zh = \"效能提升\", en = \"Efficiency\" }\naliases = [\"效能提升类\"]\n\n[[categories]]\ncode = \"coordination\"\ntitle = { zh = \"综合协调\", en = \"Coordination\" }\naliases = [\"综合协调类\"]\n\n[[categories]]\ncode = \"liaison\"\ntitle = { zh = \"对接上争\", en = \"Upward liaison\" }\naliases = [\"对接上争类\"]\n\n[[categories]]\ncode = \"case_by_case\"\ntitle = { zh = \"一事一议\", en = \"Case by case\" }\naliases = [\"一事一议类\"]\n\n[[categories]]\ncode = \"other\"\ntitle = { zh = \"其他\", en = \"Other\" }\naliases = [\"其它\", \"其他类\"]\n\n# 四3: working days after assignment.\n[clocks]\nrespond_days = 1\nrespond_by = \"lead\"           # the only department or the lead, as the text has it; or \"all\"\nconsult_days = 3\nconsult_scopes = [\"multi\"]\nresolve = { by = \"promise\" }  # the date promised in the response\n\n# 四4: the department asks with a reason, the office grants or refuses.\n[extension]\ntell_enterprise = false\n\n[closing]\nneeds_follow_up = false\n\n# 五(二): one whistle, one rating; the quarter; the year.\n[evaluation]\ncounts_on = \"closed\"          # or \"rated\"\ncounted_outcomes = [\"resolved\", \"explained\"]\ngrades = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)1: a co-handler is rated 70% by the park, 30% by the lead.\n[evaluation.weights]\nlead = { originator = 100 }\nco = { originator = 70, lead = 30 }\n\n# 附件 2 and 附件 3 are not published: these forms are ours.\n[[evaluation.forms]]\nrater = \"originator\"\nofficial = false\nitems = [\n    { key = \"timely\", max = 20, title = { zh = \"响应及时\", en = \"Timely response\" } },\n    { key = \"plan\", max = 15, title = { zh = \"工作方案\", en = \"Plan\" } },\n    { key = \"on_time\", max = 25, title = { zh = \"按期办结\", en = \"Done on time\" } },\n    { key = \"solved\", max = 30, title = { zh = \"解决程度\", en = \"Degree solved\" } },\n    { key = \"service\", max = 10, title = { zh = \"服务态度\", en = \"Service\" } },\n]\n\n[[evaluation.forms]]\nrater = \"lead\"\nofficial = false\nitems = [\n    { key = \"attendance\", max = 30, title = { zh = \"参会到场\", en = \"Attendance\" } },\n    { key = \"share\", max = 40, title = { zh = \"分工完成\", en = \"Share of the work\" } },\n    { key = \"cooperation\", max = 30, title = { zh = \"协同配合\", en = \"Cooperation\" } },\n]\n\n# 五(二)3: 70% case scores, 30% satisfaction votes.\n[evaluation.quarter]\ncases = 70\nsatisfaction = 30\nvotes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)4: every whole 10% above the mean volume adds 1%, at most 5%; three notices cost one place.\n[evaluation.annual]\nuplift = \"step\"               # or \"linear\"\nuplift_every = 10\nuplift_adds = 1\nuplift_most = 5\nvolume_base = \"class\"         # or \"class_nonzero\", \"all\"\ndemotion_notices = 3\n\n# 六: leads for people to decide, never acted on.\n[[consequences]]\ncode = \"snail_award\"\nreport = \"quarterly\"\nclasses = [\"A\", \"B\", \"C\"]\nlast = 1\nrunning = 2\ntitle = { zh = \"连续两个季度末位：“蜗牛奖”线索\", en = \"Last two quarters running: lead for the snail award\" }\nsource = \"seed 003, 六1\"\n\n[[consequences]]\ncode = \"no_first_prize\"\nreport = \"annual\"\nclasses = [\"A\", \"B\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：取消综合绩效考核一等奖评选资格\", en = \"Last three of the year: no first prize\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"bonus_cut\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nsubstituted = true\ntitle = { zh = \"年度末位：主要负责人、分管负责人、具体责任人分别扣减 1/2、1/3、1/4 年度考核奖\", en = \"Last of the year: bonus cut by 1/2, 1/3, 1/4 for the head, the deputy in charge, the person responsible\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"second_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 2\nsubstituted = true\ntitle = { zh = \"连续两年末位：分管负责人免职\", en = \"Last two years running: the deputy in charge is removed\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"third_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 3\nsubstituted = true\ntitle = { zh = \"连续三年末位：主要负责人引咎辞职\", en = \"Last three years running: the head resigns\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"copied_upward\"\nreport = \"annual\"\nclasses = [\"B\", \"C\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：考核结果抄送上级部门\", en = \"Last three of the year: result copied to the superior body\" }\nsource = \"seed 003, 六2\"\n"}',X'74f0b852488b70ac52938d76e81f8e3b1fa6b7c19563f98b49e07a338c5e374b');
INSERT INTO events VALUES(3,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"calendar_set","source":"china","years":[2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,2025,2026],"days":[{"day":"2006-12-30","working":true,"name":"元旦"},{"day":"2006-12-31","working":true,"name":"元旦"},{"day":"2007-01-01","working":false,"name":"元旦"},{"day":"2007-01-02","working":false,"name":"元旦"},{"day":"2007-01-03","working":false,"name":"元旦"},{"day":"2007-02-17","working":true,"name":"春节"},{"day":"2007-02-18","working":false,"name":"春节"},{"day":"2007-02-19","working":false,"name":"春节"},{"day":"2007-02-20","working":false,"name":"春节"},{"day":"2007-02-21","working":false,"name":"春节"},{"day":"2007-02-22","working":false,"name":"春节"},{"day":"2007-02-23","working":false,"name":"春节"},{"day":"2007-02-24","working":false,"name":"春节"},{"day":"2007-02-25","working":true,"name":"春节"},{"day":"2007-04-28","working":true,"name":"劳动节"},{"day":"2007-04-29","working":true,"name":"劳动节"},{"day":"2007-05-01","working":false,"name":"劳动节"},{"day":"2007-05-02","working":false,"name":"劳动节"},{"day":"2007-05-03","working":false,"name":"劳动节"},{"day":"2007-05-04","working":false,"name":"劳动节"},{"day":"2007-05-05","working":false,"name":"劳动节"},{"day":"2007-05-06","working":false,"name":"劳动节"},{"day":"2007-05-07","working":false,"name":"劳动节"},{"day":"2007-09-29","working":true,"name":"国庆节"},{"day":"2007-09-30","working":true,"name":"国庆节"},{"day":"2007-10-01","working":false,"name":"国庆节"},{"day":"2007-10-02","working":false,"name":"国庆节"},{"day":"2007-10-03","working":false,"name":"国庆节"},{"day":"2007-10-04","working":false,"name":"国庆节"},{"day":"2007-10-05","working":false,"name":"国庆节"},{"day":"2007-10-06","working":false,"name":"国庆节"},{"day":"2007-10-07","working":false,"name":"国庆节"},{"day":"2007-12-29","working":true,"name":"元旦"},{"day":"2007-12-30","working":false,"name":"元旦"},{"day":"2007-12-31","working":false,"name":"元旦"},{"day":"2008-01-01","working":false,"name":"元旦"},{"day":"2008-02-02","working":true,"name":"春节"},{"day":"2008-02-03","working":true,"name":"春节"},{"day":"2008-02-06","working":false,"name":"春节"},{"day":"2008-02-07","working":false,"name":"春节"},{"day":"2008-02-08","working":false,"name":"春节"},{"day":"2008-02-09","working":false,"name":"春节"},{"day":"2008-02-10","working":false,"name":"春节"},{"day":"2008-02-11","working":false,"name":"春节"},{"day":"2008-02-12","working":false,"name":"春节"},{"day":"2008-04-04","working":false,"name":"清明节"},{"day":"2008-04-05","working":false,"name":"清明节"},{"day":"2008-04-06","working":false,"name":"清明节"},{"day":"2008-05-01","working":false,"name":"劳动节"},{"day":"2008-05-02","working":false,"name":"劳动节"},{"day":"2008-05-03","working":false,"name":"劳动节"},{"day":"2008-05-04","working":true,"name":"劳动节"},{"day":"2008-06-07","working":false,"name":"端午节"},{"day":"2008-06-08","working":false,"name":"端午节"},{"day":"2008-06-09","working":false,"name":"端午节"},{"day":"2008-09-13","working":false,"name":"中秋节"},{"day":"2008-09-14","working":false,"name":"中秋节"},{"day":"2008-09-15","working":false,"name":"中秋节"},{"day":"2008-09-27","working":true,"name":"国庆节"},{"day":"2008-09-28","working":true,"name":"国庆节"},{"day":"2008-09-29","working":false,"name":"国庆节"},{"day":"2008-09-30","working":false,"name":"国庆节"},{"day":"2008-10-01","working":false,"name":"国庆节"},{"day":"2008-10-02","working":false,"name":"国庆节"},{"day":"2008-10-03","working":false,"name":"国庆节"},{"day":"2008-10-04","working":false,"name":"国庆节"},{"day":"2008-10-05","working":false,"name":"国庆节"},{"day":"2009-01-01","working":false,"name":"元旦"},{"day":"2009-01-02","working":false,"name":"元旦"},{"day":"2009-01-03","working":false,"name":"元旦"},{"day":"2009-01-04","working":true,"name":"元旦"},{"day":"2009-01-24","working":true,"name":"春节"},{"day":"2009-01-25","working":false,"name":"春节"},{"day":"2009-01-26","working":false,"name":"春节"},{"day":"2009-01-27","working":false,"name":"春节"},{"day":"2009-01-28","working":false,"name":"春节"},{"day":"2009-01-29","working":false,"name":"春节"},{"day":"2009-01-30","working":false,"name":"春节"},{"day":"2009-01-31","working":false,"name":"春节"},{"day":"2009-02-01","working":true,"name":"春节"},{"day":"2009-04-04","working":false,"name":"清明节"},{"day":"2009-04-05","working":false,"name":"清明节"},{"day":"2009-04-06","working":false,"name":"清明节"},{"day":"2009-05-01","working":false,"name":"劳动节"},{"day":"2009-05-02","working":false,"name":"劳动节"},{"day":"2009-05-03","working":false,"name":"劳动节"},{"day":"2009-05-28","working":false,"name":"端午节"},{"day":"2009-05-29","working":false,"name":"端午节"},{"day":"2009-05-30","working":false,"name":"端午节"},{"day":"2009-05-31","working":true,"name":"端午节"},{"day":"2009-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2009-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2010-01-01","working":false,"name":"元旦"},{"day":"2010-01-02","working":false,"name":"元旦"},{"day":"2010-01-03","working":false,"name":"元旦"},{"day":"2010-02-13","working":false,"name":"春节"},{"day":"2010-02-14","working":false,"name":"春节"},{"day":"2010-02-15","working":false,"name":"春节"},{"day":"2010-02-16","working":false,"name":"春节"},{"day":"2010-02-17","working":false,"name":"春节"},{"day":"2010-02-18","working":false,"name":"春节"},{"day":"2010-02-19","working":false,"name":"春节"},{"day":"2010-02-20","working":true,"name":"春节"},{"day":"2010-02-21","working":true,"name":"春节"},{"day":"2010-04-03","working":false,"name":"清明节"},{"day":"2010-04-04","working":false,"name":"清明节"},{"day":"2010-04-05","working":false,"name":"清明节"},{"day":"2010-05-01","working":false,"name":"劳动节"},{"day":"2010-05-02","working":false,"name":"劳动节"},{"day":"2010-05-03","working":false,"name":"劳动节"},{"day":"2010-06-12","working":true,"name":"端午节"},{"day":"2010-06-13","working":true,"name":"端午节"},{"day":"2010-06-14","working":false,"name":"端午节"},{"day":"2010-06-15","working":false,"name":"端午节"},{"day":"2010-06-16","working":false,"name":"端午节"},{"day":"2010-09-19","working":true,"name":"中秋节"},{"day":"2010-09-22","working":false,"name":"中秋节"},{"day":"2010-09-23","working":false,"name":"中秋节"},{"day":"2010-09-24","working":false,"name":"中秋节"},{"day":"2010-09-25","working":true,"name":"中秋节"},{"day":"2010-09-26","working":true,"name":"国庆节"},{"day":"2010-10-01","working":false,"name":"国庆节"},{"day":"2010-10-02","working":false,"name":"国庆节"},{"day":"2010-10-03","working":false,"name":"国庆节"},{"day":"2010-10-04","working":false,"name":"国庆节"},{"day":"2010-10-05","working":false,"name":"国庆节"},{"day":"2010-10-06","working":false,"name":"国庆节"},{"day":"2010-10-07","working":false,"name":"国庆节"},{"day":"2010-10-09","working":true,"name":"国庆节"},{"day":"2011-01-01","working":false,"name":"元旦"},{"day":"2011-01-02","working":false,"name":"元旦"},{"day":"2011-01-03","working":false,"name":"元旦"},{"day":"2011-01-30","working":true,"name":"春节"},{"day":"2011-02-02","working":false,"name":"春节"},{"day":"2011-02-03","working":false,"name":"春节"},{"day":"2011-02-04","working":false,"name":"春节"},{"day":"2011-02-05","working":false,"name":"春节"},{"day":"2011-02-06","working":false,"name":"春节"},{"day":"2011-02-07","working":false,"name":"春节"},{"day":"2011-02-08","working":false,"name":"春节"},{"day":"2011-02-12","working":true,"name":"春节"},{"day":"2011-04-02","working":true,"name":"清明节"},{"day":"2011-04-03","working":false,"name":"清明节"},{"day":"2011-04-04","working":false,"name":"清明节"},{"day":"2011-04-05","working":false,"name":"清明节"},{"day":"2011-04-30","working":false,"name":"劳动节"},{"day":"2011-05-01","working":false,"name":"劳动节"},{"day":"2011-05-02","working":false,"name":"劳动节"},{"day":"2011-06-04","working":false,"name":"端午节"},{"day":"2011-06-05","working":false,"name":"端午节"},{"day":"2011-06-06","working":false,"name":"端午节"},{"day":"2011-09-10","working":false,"name":"中秋节"},{"day":"2011-09-11","working":false,"name":"中秋节"},{"day":"2011-09-12","working":false,"name":"中秋节"},{"day":"2011-10-01","working":false,"name":"国庆节"},{"day":"2011-10-02","working":false,"name":"国庆节"},{"day":"2011-10-03","working":false,"name":"国庆节"},{"day":"2011-10-04","working":false,"name":"国庆节"},{"day":"2011-10-05","working":false,"name":"国庆节"},{"day":"2011-10-06","working":false,"name":"国庆节"},{"day":"2011-10-07","working":false,"name":"国庆节"},{"day":"2011-10-08","working":true,"name":"国庆节"},{"day":"2011-10-09","working":true,"name":"国庆节"},{"day":"2011-12-31","working":true,"name":"元旦"},{"day":"2012-01-01","working":false,"name":"元旦"},{"day":"2012-01-02","working":false,"name":"元旦"},{"day":"2012-01-03","working":false,"name":"元旦"},{"day":"2012-01-21","working":true,"name":"春节"},{"day":"2012-01-22","working":false,"name":"春节"},{"day":"2012-01-23","working":false,"name":"春节"},{"day":"2012-01-24","working":false,"name":"春节"},{"day":"2012-01-25","working":false,"name":"春节"},{"day":"2012-01-26","working":false,"name":"春节"},{"day":"2012-01-27","working":false,"name":"春节"},{"day":"2012-01-28","working":false,"name":"春节"},{"day":"2012-01-29","working":true,"name":"春节"},{"day":"2012-03-31","working":true,"name":"清明节"},{"day":"2012-04-01","working":true,"name":"清明节"},{"day":"2012-04-02","working":false,"name":"清明节"},{"day":"2012-04-03","working":false,"name":"清明节"},{"day":"2012-04-04","working":false,"name":"清明节"},{"day":"2012-04-28","working":true,"name":"劳动节"},{"day":"2012-04-29","working":false,"name":"劳动节"},{"day":"2012-04-30","working":false,"name":"劳动节"},{"day":"2012-05-01","working":false,"name":"劳动节"},{"day":"2012-06-22","working":false,"name":"端午节"},{"day":"2012-06-23","working":false,"name":"端午节"},{"day":"2012-06-24","working":false,"name":"端午节"},{"day":"2012-09-29","working":true,"name":"中秋节、国庆节"},{"day":"2012-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2013-01-01","working":false,"name":"元旦"},{"day":"2013-01-02","working":false,"name":"元旦"},{"day":"2013-01-03","working":false,"name":"元旦"},{"day":"2013-01-05","working":true,"name":"元旦"},{"day":"2013-01-06","working":true,"name":"元旦"},{"day":"2013-02-09","working":false,"name":"春节"},{"day":"2013-02-10","working":false,"name":"春节"},{"day":"2013-02-11","working":false,"name":"春节"},{"day":"2013-02-12","working":false,"name":"春节"},{"day":"2013-02-13","working":false,"name":"春节"},{"day":"2013-02-14","working":false,"name":"春节"},{"day":"2013-02-15","working":false,"name":"春节"},{"day":"2013-02-16","working":true,"name":"春节"},{"day":"2013-02-17","working":true,"name":"春节"},{"day":"2013-04-04","working":false,"name":"清明节"},{"day":"2013-04-05","working":false,"name":"清明节"},{"day":"2013-04-06","working":false,"name":"清明节"},{"day":"2013-04-07","working":true,"name":"清明节"},{"day":"2013-04-27","working":true,"name":"劳动节"},{"day":"2013-04-28","working":true,"name":"劳动节"},{"day":"2013-04-29","working":false,"name":"劳动节"},{"day":"2013-04-30","working":false,"name":"劳动节"},{"day":"2013-05-01","working":false,"name":"劳动节"},{"day":"2013-06-08","working":true,"name":"端午节"},{"day":"2013-06-09","working":true,"name":"端午节"},{"day":"2013-06-10","working":false,"name":"端午节"},{"day":"2013-06-11","working":false,"name":"端午节"},{"day":"2013-06-12","working":false,"name":"端午节"},{"day":"2013-09-19","working":false,"name":"中秋节"},{"day":"2013-09-20","working":false,"name":"中秋节"},{"day":"2013-09-21","working":false,"name":"中秋节"},{"day":"2013-09-22","working":true,"name":"中秋节"},{"day":"2013-09-29","working":true,"name":"国庆节"},{"day":"2013-10-01","working":false,"name":"国庆节"},{"day":"2013-10-02","working":false,"name":"国庆节"},{"day":"2013-10-03","working":false,"name":"国庆节"},{"day":"2013-10-04","working":false,"name":"国庆节"},{"day":"2013-10-05","working":false,"name":"国庆节"},{"day":"2013-10-06","working":false,"name":"国庆节"},{"day":"2013-10-07","working":false,"name":"国庆节"},{"day":"2013-10-12","working":true,"name":"国庆节"},{"day":"2014-01-01","working":false,"name":"元旦"},{"day":"2014-01-26","working":true,"name":"春节"},{"day":"2014-01-31","working":false,"name":"春节"},{"day":"2014-02-01","working":false,"name":"春节"},{"day":"2014-02-02","working":false,"name":"春节"},{"day":"2014-02-03","working":false,"name":"春节"},{"day":"2014-02-04","working":false,"name":"春节"},{"day":"2014-02-05","working":false,"name":"春节"},{"day":"2014-02-06","working":false,"name":"春节"},{"day":"2014-02-08","working":true,"name":"春节"},{"day":"2014-04-05","working":false,"name":"清明节"},{"day":"2014-04-07","working":false,"name":"清明节"},{"day":"2014-05-01","working":false,"name":"劳动节"},{"day":"2014-05-02","working":false,"name":"劳动节"},{"day":"2014-05-03","working":false,"name":"劳动节"},{"day":"2014-05-04","working":true,"name":"劳动节"},{"day":"2014-06-02","working":false,"name":"端午节"},{"day":"2014-09-08","working":false,"name":"中秋节"},{"day":"2014-09-28","working":true,"name":"国庆节"},{"day":"2014-10-01","working":false,"name":"国庆节"},{"day":"2014-10-02","working":false,"name":"国庆节"},{"day":"2014-10-03","working":false,"name":"国庆节"},{"day":"2014-10-04","working":false,"name":"国庆节"},{"day":"2014-10-05","working":false,"name":"国庆节"},{"day":"2014-10-06","working":false,"name":"国庆节"},{"day":"2014-10-07","working":false,"name":"国庆节"},{"day":"2014-10-11","working":true,"name":"国庆节"},{"day":"2015-01-01","working":false,"name":"元旦"},{"day":"2015-01-02","working":false,"name":"元旦"},{"day":"2015-01-03","working":false,"name":"元旦"},{"day":"2015-01-04","working":true,"name":"元旦"},{"day":"2015-02-15","working":true,"name":"春节"},{"day":"2015-02-18","working":false,"name":"春节"},{"day":"2015-02-19","working":false,"name":"春节"},{"day":"2015-02-20","working":false,"name":"春节"},{"day":"2015-02-21","working":false,"name":"春节"},{"day":"2015-02-22","working":false,"name":"春节"},{"day":"2015-02-23","working":false,"name":"春节"},{"day":"2015-02-24","working":false,"name":"春节"},{"day":"2015-02-28","working":true,"name":"春节"},{"day":"2015-04-05","working":false,"name":"清明节"},{"day":"2015-04-06","working":false,"name":"清明节"},{"day":"2015-05-01","working":false,"name":"劳动节"},{"day":"2015-06-20","working":false,"name":"端午节"},{"day":"2015-06-22","working":false,"name":"端午节"},{"day":"2015-09-03","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-04","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-05","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-06","working":true,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-27","working":false,"name":"中秋节"},{"day":"2015-10-01","working":false,"name":"国庆节"},{"day":"2015-10-02","working":false,"name":"国庆节"},{"day":"2015-10-03","working":false,"name":"国庆节"},{"day":"2015-10-04","working":false,"name":"国庆节"},{"day":"2015-10-05","working":false,"name":"国庆节"},{"day":"2015-10-06","working":false,"name":"国庆节"},{"day":"2015-10-07","working":false,"name":"国庆节"},{"day":"2015-10-10","working":true,"name":"国庆节"},{"day":"2016-01-01","working":false,"name":"元旦"},{"day":"2016-02-06","working":true,"name":"春节"},{"day":"2016-02-07","working":false,"name":"春节"},{"day":"2016-02-08","working":false,"name":"春节"},{"day":"2016-02-09","working":false,"name":"春节"},{"day":"2016-02-10","working":false,"name":"春节"},{"day":"2016-02-11","working":false,"name":"春节"},{"day":"2016-02-12","working":false,"name":"春节"},{"day":"2016-02-13","working":false,"name":"春节"},{"day":"2016-02-14","working":true,"name":"春节"},{"day":"2016-04-04","working":false,"name":"清明节"},{"day":"2016-05-01","working":false,"name":"劳动节"},{"day":"2016-05-02","working":false,"name":"劳动节"},{"day":"2016-06-09","working":false,"name":"端午节"},{"day":"2016-06-10","working":false,"name":"端午节"},{"day":"2016-06-11","working":false,"name":"端午节"},{"day":"2016-06-12","working":true,"name":"端午节"},{"day":"2016-09-15","working":false,"name":"中秋节"},{"day":"2016-09-16","working":false,"name":"中秋节"},{"day":"2016-09-17","working":false,"name":"中秋节"},{"day":"2016-09-18","working":true,"name":"中秋节"},{"day":"2016-10-01","working":false,"name":"国庆节"},{"day":"2016-10-02","working":false,"name":"国庆节"},{"day":"2016-10-03","working":false,"name":"国庆节"},{"day":"2016-10-04","working":false,"name":"国庆节"},{"day":"2016-10-05","working":false,"name":"国庆节"},{"day":"2016-10-06","working":false,"name":"国庆节"},{"day":"2016-10-07","working":false,"name":"国庆节"},{"day":"2016-10-08","working":true,"name":"国庆节"},{"day":"2016-10-09","working":true,"name":"国庆节"},{"day":"2017-01-01","working":false,"name":"元旦"},{"day":"2017-01-02","working":false,"name":"元旦"},{"day":"2017-01-22","working":true,"name":"春节"},{"day":"2017-01-27","working":false,"name":"春节"},{"day":"2017-01-28","working":false,"name":"春节"},{"day":"2017-01-29","working":false,"name":"春节"},{"day":"2017-01-30","working":false,"name":"春节"},{"day":"2017-01-31","working":false,"name":"春节"},{"day":"2017-02-01","working":false,"name":"春节"},{"day":"2017-02-02","working":false,"name":"春节"},{"day":"2017-02-04","working":true,"name":"春节"},{"day":"2017-04-01","working":true,"name":"清明节"},{"day":"2017-04-02","working":false,"name":"清明节"},{"day":"2017-04-03","working":false,"name":"清明节"},{"day":"2017-04-04","working":false,"name":"清明节"},{"day":"2017-05-01","working":false,"name":"劳动节"},{"day":"2017-05-27","working":true,"name":"端午节"},{"day":"2017-05-28","working":false,"name":"端午节"},{"day":"2017-05-29","working":false,"name":"端午节"},{"day":"2017-05-30","working":false,"name":"端午节"},{"day":"2017-09-30","working":true,"name":"中秋节、国庆节"},{"day":"2017-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-08","working":false,"name":"中秋节、国庆节"},{"day":"2018-01-01","working":false,"name":"元旦"},{"day":"2018-02-11","working":true,"name":"春节"},{"day":"2018-02-15","working":false,"name":"春节"},{"day":"2018-02-16","working":false,"name":"春节"},{"day":"2018-02-17","working":false,"name":"春节"},{"day":"2018-02-18","working":false,"name":"春节"},{"day":"2018-02-19","working":false,"name":"春节"},{"day":"2018-02-20","working":false,"name":"春节"},{"day":"2018-02-21","working":false,"name":"春节"},{"day":"2018-02-24","working":true,"name":"春节"},{"day":"2018-04-05","working":false,"name":"清明节"},{"day":"2018-04-06","working":false,"name":"清明节"},{"day":"2018-04-07","working":false,"name":"清明节"},{"day":"2018-04-08","working":true,"name":"清明节"},{"day":"2018-04-28","working":true,"name":"劳动节"},{"day":"2018-04-29","working":false,"name":"劳动节"},{"day":"2018-04-30","working":false,"name":"劳动节"},{"day":"2018-05-01","working":false,"name":"劳动节"},{"day":"2018-06-18","working":false,"name":"端午节"},{"day":"2018-09-24","working":false,"name":"中秋节"},{"day":"2018-09-29","working":true,"name":"国庆节"},{"day":"2018-09-30","working":true,"name":"国庆节"},{"day":"2018-10-01","working":false,"name":"国庆节"},{"day":"2018-10-02","working":false,"name":"国庆节"},{"day":"2018-10-03","working":false,"name":"国庆节"},{"day":"2018-10-04","working":false,"name":"国庆节"},{"day":"2018-10-05","working":false,"name":"国庆节"},{"day":"2018-10-06","working":false,"name":"国庆节"},{"day":"2018-10-07","working":false,"name":"国庆节"},{"day":"2018-12-29","working":true,"name":"元旦"},{"day":"2018-12-30","working":false,"name":"元旦"},{"day":"2018-12-31","working":false,"name":"元旦"},{"day":"2019-01-01","working":false,"name":"元旦"},{"day":"2019-02-02","working":true,"name":"春节"},{"day":"2019-02-03","working":true,"name":"春节"},{"day":"2019-02-04","working":false,"name":"春节"},{"day":"2019-02-05","working":false,"name":"春节"},{"day":"2019-02-06","working":false,"name":"春节"},{"day":"2019-02-07","working":false,"name":"春节"},{"day":"2019-02-08","working":false,"name":"春节"},{"day":"2019-02-09","working":false,"name":"春节"},{"day":"2019-02-10","working":false,"name":"春节"},{"day":"2019-04-05","working":false,"name":"清明节"},{"day":"2019-04-28","working":true,"name":"劳动节"},{"day":"2019-05-01","working":false,"name":"劳动节"},{"day":"2019-05-02","working":false,"name":"劳动节"},{"day":"2019-05-03","working":false,"name":"劳动节"},{"day":"2019-05-04","working":false,"name":"劳动节"},{"day":"2019-05-05","working":true,"name":"劳动节"},{"day":"2019-06-07","working":false,"name":"端午节"},{"day":"2019-09-13","working":false,"name":"中秋节"},{"day":"2019-09-29","working":true,"name":"国庆节"},{"day":"2019-10-01","working":false,"name":"国庆节"},{"day":"2019-10-02","working":false,"name":"国庆节"},{"day":"2019-10-03","working":false,"name":"国庆节"},{"day":"2019-10-04","working":false,"name":"国庆节"},{"day":"2019-10-05","working":false,"name":"国庆节"},{"day":"2019-10-06","working":false,"name":"国庆节"},{"day":"2019-10-07","working":false,"name":"国庆节"},{"day":"2019-10-12","working":true,"name":"国庆节"},{"day":"2020-01-01","working":false,"name":"元旦"},{"day":"2020-01-19","working":true,"name":"春节"},{"day":"2020-01-24","working":false,"name":"春节"},{"day":"2020-01-25","working":false,"name":"春节"},{"day":"2020-01-26","working":false,"name":"春节"},{"day":"2020-01-27","working":false,"name":"春节"},{"day":"2020-01-28","working":false,"name":"春节"},{"day":"2020-01-29","working":false,"name":"春节"},{"day":"2020-01-30","working":false,"name":"春节"},{"day":"2020-01-31","working":false,"name":"春节"},{"day":"2020-02-01","working":false,"name":"春节"},{"day":"2020-02-02","working":false,"name":"春节"},{"day":"2020-04-04","working":false,"name":"清明节"},{"day":"2020-04-05","working":false,"name":"清明节"},{"day":"2020-04-06","working":false,"name":"清明节"},{"day":"2020-04-26","working":true,"name":"劳动节"},{"day":"2020-05-01","working":false,"name":"劳动节"},{"day":"2020-05-02","working":false,"name":"劳动节"},{"day":"2020-05-03","working":false,"name":"劳动节"},{"day":"2020-05-04","working":false,"name":"劳动节"},{"day":"2020-05-05","working":false,"name":"劳动节"},{"day":"2020-05-09","working":true,"name":"劳动节"},{"day":"2020-06-25","working":false,"name":"端午节"},{"day":"2020-06-26","working":false,"name":"端午节"},{"day":"2020-06-27","working":false,"name":"端午节"},{"day":"2020-06-28","working":true,"name":"端午节"},{"day":"2020-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2020-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2021-01-01","working":false,"name":"元旦"},{"day":"2021-01-02","working":false,"name":"元旦"},{"day":"2021-01-03","working":false,"name":"元旦"},{"day":"2021-02-07","working":true,"name":"春节"},{"day":"2021-02-11","working":false,"name":"春节"},{"day":"2021-02-12","working":false,"name":"春节"},{"day":"2021-02-13","working":false,"name":"春节"},{"day":"2021-02-14","working":false,"name":"春节"},{"day":"2021-02-15","working":false,"name":"春节"},{"day":"2021-02-16","working":false,"name":"春节"},{"day":"2021-02-17","working":false,"name":"春节"},{"day":"2021-02-20","working":true,"name":"春节"},{"day":"2021-04-03","working":false,"name":"清明节"},{"day":"2021-04-04","working":false,"name":"清明节"},{"day":"2021-04-05","working":false,"name":"清明节"},{"day":"2021-04-25","working":true,"name":"劳动节"},{"day":"2021-05-01","working":false,"name":"劳动节"},{"day":"2021-05-02","working":false,"name":"劳动节"},{"day":"2021-05-03","working":false,"name":"劳动节"},{"day":"2021-05-04","working":false,"name":"劳动节"},{"day":"2021-05-05","working":false,"name":"劳动节"},{"day":"2021-05-08","working":true,"name":"劳动节"},{"day":"2021-06-12","working":false,"name":"端午节"},{"day":"2021-06-13","working":false,"name":"端午节"},{"day":"2021-06-14","working":false,"name":"端午节"},{"day":"2021-09-18","working":true,"name":"中秋节"},{"day":"2021-09-19","working":false,"name":"中秋节"},{"day":"2021-09-20","working":false,"name":"中秋节"},{"day":"2021-09-21","working":false,"name":"中秋节"},{"day":"2021-09-26","working":true,"name":"国庆节"},{"day":"2021-10-01","working":false,"name":"国庆节"},{"day":"2021-10-02","working":false,"name":"国庆节"},{"day":"2021-10-03","working":false,"name":"国庆节"},{"day":"2021-10-04","working":false,"name":"国庆节"},{"day":"2021-10-05","working":false,"name":"国庆节"},{"day":"2021-10-06","working":false,"name":"国庆节"},{"day":"2021-10-07","working":false,"name":"国庆节"},{"day":"2021-10-09","working":true,"name":"国庆节"},{"day":"2022-01-01","working":false,"name":"元旦"},{"day":"2022-01-02","working":false,"name":"元旦"},{"day":"2022-01-03","working":false,"name":"元旦"},{"day":"2022-01-29","working":true,"name":"春节"},{"day":"2022-01-30","working":true,"name":"春节"},{"day":"2022-01-31","working":false,"name":"春节"},{"day":"2022-02-01","working":false,"name":"春节"},{"day":"2022-02-02","working":false,"name":"春节"},{"day":"2022-02-03","working":false,"name":"春节"},{"day":"2022-02-04","working":false,"name":"春节"},{"day":"2022-02-05","working":false,"name":"春节"},{"day":"2022-02-06","working":false,"name":"春节"},{"day":"2022-04-02","working":true,"name":"清明节"},{"day":"2022-04-03","working":false,"name":"清明节"},{"day":"2022-04-04","working":false,"name":"清明节"},{"day":"2022-04-05","working":false,"name":"清明节"},{"day":"2022-04-24","working":true,"name":"劳动节"},{"day":"2022-04-30","working":false,"name":"劳动节"},{"day":"2022-05-01","working":false,"name":"劳动节"},{"day":"2022-05-02","working":false,"name":"劳动节"},{"day":"2022-05-03","working":false,"name":"劳动节"},{"day":"2022-05-04","working":false,"name":"劳动节"},{"day":"2022-05-07","working":true,"name":"劳动节"},{"day":"2022-06-03","working":false,"name":"端午节"},{"day":"2022-06-04","working":false,"name":"端午节"},{"day":"2022-06-05","working":false,"name":"端午节"},{"day":"2022-09-10","working":false,"name":"中秋节"},{"day":"2022-09-11","working":false,"name":"中秋节"},{"day":"2022-09-12","working":false,"name":"中秋节"},{"day":"2022-10-01","working":false,"name":"国庆节"},{"day":"2022-10-02","working":false,"name":"国庆节"},{"day":"2022-10-03","working":false,"name":"国庆节"},{"day":"2022-10-04","working":false,"name":"国庆节"},{"day":"2022-10-05","working":false,"name":"国庆节"},{"day":"2022-10-06","working":false,"name":"国庆节"},{"day":"2022-10-07","working":false,"name":"国庆节"},{"day":"2022-10-08","working":true,"name":"国庆节"},{"day":"2022-10-09","working":true,"name":"国庆节"},{"day":"2022-12-31","working":false,"name":"元旦"},{"day":"2023-01-01","working":false,"name":"元旦"},{"day":"2023-01-02","working":false,"name":"元旦"},{"day":"2023-01-21","working":false,"name":"春节"},{"day":"2023-01-22","working":false,"name":"春节"},{"day":"2023-01-23","working":false,"name":"春节"},{"day":"2023-01-24","working":false,"name":"春节"},{"day":"2023-01-25","working":false,"name":"春节"},{"day":"2023-01-26","working":false,"name":"春节"},{"day":"2023-01-27","working":false,"name":"春节"},{"day":"2023-01-28","working":true,"name":"春节"},{"day":"2023-01-29","working":true,"name":"春节"},{"day":"2023-04-05","working":false,"name":"清明节"},{"day":"2023-04-23","working":true,"name":"劳动节"},{"day":"2023-04-29","working":false,"name":"劳动节"},{"day":"2023-04-30","working":false,"name":"劳动节"},{"day":"2023-05-01","working":false,"name":"劳动节"},{"day":"2023-05-02","working":false,"name":"劳动节"},{"day":"2023-05-03","working":false,"name":"劳动节"},{"day":"2023-05-06","working":true,"name":"劳动节"},{"day":"2023-06-22","working":false,"name":"端午节"},{"day":"2023-06-23","working":false,"name":"端午节"},{"day":"2023-06-24","working":false,"name":"端午节"},{"day":"2023-06-25","working":true,"name":"端午节"},{"day":"2023-09-29","working":false,"name":"中秋节、国庆节"},{"day":"2023-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-07","working":true,"name":"中秋节、国庆节"},{"day":"2023-10-08","working":true,"name":"中秋节、国庆节"},{"day":"2024-01-01","working":false,"name":"元旦"},{"day":"2024-02-04","working":true,"name":"春节"},{"day":"2024-02-10","working":false,"name":"春节"},{"day":"2024-02-11","working":false,"name":"春节"},{"day":"2024-02-12","working":false,"name":"春节"},{"day":"2024-02-13","working":false,"name":"春节"},{"day":"2024-02-14","working":false,"name":"春节"},{"day":"2024-02-15","working":false,"name":"春节"},{"day":"2024-02-16","working":false,"name":"春节"},{"day":"2024-02-17","working":false,"name":"春节"},{"day":"2024-02-18","working":true,"name":"春节"},{"day":"2024-04-04","working":false,"name":"清明节"},{"day":"2024-04-05","working":false,"name":"清明节"},{"day":"2024-04-06","working":false,"name":"清明节"},{"day":"2024-04-07","working":true,"name":"清明节"},{"day":"2024-04-28","working":true,"name":"劳动节"},{"day":"2024-05-01","working":false,"name":"劳动节"},{"day":"2024-05-02","working":false,"name":"劳动节"},{"day":"2024-05-03","working":false,"name":"劳动节"},{"day":"2024-05-04","working":false,"name":"劳动节"},{"day":"2024-05-05","working":false,"name":"劳动节"},{"day":"2024-05-11","working":true,"name":"劳动节"},{"day":"2024-06-10","working":false,"name":"端午节"},{"day":"2024-09-14","working":true,"name":"中秋节"},{"day":"2024-09-15","working":false,"name":"中秋节"},{"day":"2024-09-16","working":false,"name":"中秋节"},{"day":"2024-09-17","working":false,"name":"中秋节"},{"day":"2024-09-29","working":true,"name":"国庆节"},{"day":"2024-10-01","working":false,"name":"国庆节"},{"day":"2024-10-02","working":false,"name":"国庆节"},{"day":"2024-10-03","working":false,"name":"国庆节"},{"day":"2024-10-04","working":false,"name":"国庆节"},{"day":"2024-10-05","working":false,"name":"国庆节"},{"day":"2024-10-06","working":false,"name":"国庆节"},{"day":"2024-10-07","working":false,"name":"国庆节"},{"day":"2024-10-12","working":true,"name":"国庆节"},{"day":"2025-01-01","working":false,"name":"元旦"},{"day":"2025-01-26","working":true,"name":"春节"},{"day":"2025-01-28","working":false,"name":"春节"},{"day":"2025-01-29","working":false,"name":"春节"},{"day":"2025-01-30","working":false,"name":"春节"},{"day":"2025-01-31","working":false,"name":"春节"},{"day":"2025-02-01","working":false,"name":"春节"},{"day":"2025-02-02","working":false,"name":"春节"},{"day":"2025-02-03","working":false,"name":"春节"},{"day":"2025-02-04","working":false,"name":"春节"},{"day":"2025-02-08","working":true,"name":"春节"},{"day":"2025-04-04","working":false,"name":"清明节"},{"day":"2025-04-05","working":false,"name":"清明节"},{"day":"2025-04-06","working":false,"name":"清明节"},{"day":"2025-04-27","working":true,"name":"劳动节"},{"day":"2025-05-01","working":false,"name":"劳动节"},{"day":"2025-05-02","working":false,"name":"劳动节"},{"day":"2025-05-03","working":false,"name":"劳动节"},{"day":"2025-05-04","working":false,"name":"劳动节"},{"day":"2025-05-05","working":false,"name":"劳动节"},{"day":"2025-05-31","working":false,"name":"端午节"},{"day":"2025-06-01","working":false,"name":"端午节"},{"day":"2025-06-02","working":false,"name":"端午节"},{"day":"2025-09-28","working":true,"name":"国庆节、中秋节"},{"day":"2025-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-11","working":true,"name":"国庆节、中秋节"},{"day":"2026-01-01","working":false,"name":"元旦"},{"day":"2026-01-02","working":false,"name":"元旦"},{"day":"2026-01-03","working":false,"name":"元旦"},{"day":"2026-01-04","working":true,"name":"元旦"},{"day":"2026-02-14","working":true,"name":"春节"},{"day":"2026-02-15","working":false,"name":"春节"},{"day":"2026-02-16","working":false,"name":"春节"},{"day":"2026-02-17","working":false,"name":"春节"},{"day":"2026-02-18","working":false,"name":"春节"},{"day":"2026-02-19","working":false,"name":"春节"},{"day":"2026-02-20","working":false,"name":"春节"},{"day":"2026-02-21","working":false,"name":"春节"},{"day":"2026-02-22","working":false,"name":"春节"},{"day":"2026-02-23","working":false,"name":"春节"},{"day":"2026-02-28","working":true,"name":"春节"},{"day":"2026-04-04","working":false,"name":"清明节"},{"day":"2026-04-05","working":false,"name":"清明节"},{"day":"2026-04-06","working":false,"name":"清明节"},{"day":"2026-05-01","working":false,"name":"劳动节"},{"day":"2026-05-02","working":false,"name":"劳动节"},{"day":"2026-05-03","working":false,"name":"劳动节"},{"day":"2026-05-04","working":false,"name":"劳动节"},{"day":"2026-05-05","working":false,"name":"劳动节"},{"day":"2026-05-09","working":true,"name":"劳动节"},{"day":"2026-06-19","working":false,"name":"端午节"},{"day":"2026-06-20","working":false,"name":"端午节"},{"day":"2026-06-21","working":false,"name":"端午节"},{"day":"2026-09-20","working":true,"name":"国庆节"},{"day":"2026-09-25","working":false,"name":"中秋节"},{"day":"2026-09-26","working":false,"name":"中秋节"},{"day":"2026-09-27","working":false,"name":"中秋节"},{"day":"2026-10-01","working":false,"name":"国庆节"},{"day":"2026-10-02","working":false,"name":"国庆节"},{"day":"2026-10-03","working":false,"name":"国庆节"},{"day":"2026-10-04","working":false,"name":"国庆节"},{"day":"2026-10-05","working":false,"name":"国庆节"},{"day":"2026-10-06","working":false,"name":"国庆节"},{"day":"2026-10-07","working":false,"name":"国庆节"},{"day":"2026-10-10","working":true,"name":"国庆节"}],"moved":[]}',X'ca3ee1e715d619ec1f53bb093131528dccb8efd55edc5e1ac4f8a85d8ce02037');
INSERT INTO events VALUES(4,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"unit_saved","unit":{"code":"A1","name":"First Bureau","kind":"department","class":"A"}}',X'160115b33a91b4502a45013e534b83ce29de0ac6a51866a9c243658cd118b0b6');
INSERT INTO events VALUES(5,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"unit_saved","unit":{"code":"A2","name":"Second Bureau","kind":"department","class":"A"}}',X'122c042f83c592ae1f95bf4c725d7185dc5b32a638ae4774bb00569dbaa83fc5');
INSERT INTO events VALUES(6,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"unit_saved","unit":{"code":"P1","name":"North Park","kind":"originator"}}',X'ea6863993ac3845b562baf115e27805bb96bd69242883a7bf7de70afc8564db4');
INSERT INTO events VALUES(7,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"batch_imported","rows":"units","file":"u.csv","sha256":"d933622f76c7631f63085eb0d498d5f24b0ec28d060a22db5927d09b81d6322d","read":3,"new":3,"same":0,"updated":0,"rejected":0}',X'73da4a5247af2ee330fd6a320c5928e90bb7d8930d5d1da642ed75f6464a2910');
INSERT INTO events VALUES(8,202500000001,'2025-05-06 09:00:00','2025-05-20 10:00:00','tester','{"kind":"imported","received_at":"2025-05-06T09:00:00","originator":"P1","title":"No \"water\"","ref":"R-1","scope":"multi","lead":"A1","co":["A2"],"assigned_at":"2025-05-06T09:00:00","responded_at":"2025-05-07T00:00:00","plan":"mend it","promised_on":"2025-05-12","resolved_at":"2025-05-09T00:00:00","resolution":"mended","outcome":"resolved","closed_at":"2025-05-12T00:00:00","score":925000,"scheme":1,"placements":[{"department":"A1","role":"lead","respond":{"at":"2025-05-07T23:59:59","days":1},"resolve":{"at":"2025-05-12T23:59:59"}},{"department":"A2","role":"co","resolve":{"at":"2025-05-12T23:59:59"}}],"file":"c.csv","line":2,"row":"02ba7632a61b9efb222c41c37ed2db64708e63340d76ae07ad3b6b71b8c2e66c"}',X'd87fe19850bbf6c23a72b45c52ad97888811b1a6dfed91c6bb3f71833e0fb416');
INSERT INTO events VALUES(9,202500000002,'2025-05-08 09:00:00','2025-05-20 10:00:00','tester','{"kind":"imported","received_at":"2025-05-08T09:00:00","originator":"P1","title":"停水","ref":"R-2","scope":"single","lead":"A2","assigned_at":"2025-05-08T09:00:00","scheme":1,"placements":[{"department":"A2","role":"lead","respond":{"at":"2025-05-09T23:59:59","days":1}}],"file":"c.csv","line":3,"row":"9a61550fb1ac4a06b62a3178bcf8c3771c34109caa3c9112996760d2209c6dd0"}',X'cb2196ab8f597f6a0042300abe3ad0975eb01484f3f00e0c1b3e3fa0da54ff0a');
INSERT INTO events VALUES(10,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"batch_imported","rows":"cases","file":"c.csv","sha256":"c8915f90962148c4fdbfa4aecae87297b6490362caffa38ded294c391b005a0f","read":2,"new":2,"same":0,"updated":0,"rejected":0}',X'7b0ac6685bc09ab8e3edf413a2ac176f9bee52c416185182effada370493c977');
INSERT INTO events VALUES(11,202500000003,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"received","originator":"P1","title":"Parking","scheme":1}',X'fddee4e3d822f7d1bd3951c5acf0799bc3695769dd5c5205681265a0bbf0f85f');
INSERT INTO events VALUES(12,202500000003,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"triaged","scope":"single","category":"other"}',X'cd3ae147a6386cd3564d24021d128d473788334d3d16da66c64516eb77374717');
INSERT INTO events VALUES(13,202500000003,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"assigned","placements":[{"department":"A1","role":"lead","respond":{"at":"2025-05-21T23:59:59","days":1}}]}',X'3a8b591537d55ebe996035f98a4c811ccc322155c53619f2774c95b2c8c888d2');
INSERT INTO events VALUES(14,202500000003,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"responded","department":"A1","plan":"p","promised_on":"2025-05-30","responsible":"x","dues":[{"department":"A1","due":{"at":"2025-05-30T23:59:59"}}]}',X'7c93a353bb168d5256151f5a4b6d010d92098cde30fb7d0821f34d9e2c75b2ec');
INSERT INTO events VALUES(15,202500000001,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"scored","department":"A2","rater":"originator","points":880000,"at":"2025-05-20T10:00:00"}',X'29d1869c0fc796d8fe7f076a941bc5b6c6e526cfc35368807ec6f2f78219d2ff');
INSERT INTO events VALUES(16,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"survey_recorded","quarter":"2025-Q2","department":"A1","votes":{"satisfied":10,"fairly":2,"basically":1,"dissatisfied":0}}',X'86d9259999c707ddd0579d2b317a3a975e6503dfa1b09053068d6ca7ddacca93');
INSERT INTO events VALUES(17,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"notice_issued","on":"2025-05-20","department":"A2","reason":"late"}',X'0cf46e733f80935551d630a66c77af737776e5eb1e04bb390c3995cba61604cc');
INSERT INTO events VALUES(18,202500000001,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"excluded","department":"A2","approved_by":"b","doc_no":"7","on":"2025-05-20","reason":"r"}',X'6262a481b5e2fa39481adcfe64031ef0e4b92b57af0ae083ff65fc9ac1bf87a5');
CREATE TABLE settings (
    key   TEXT PRIMARY KEY,               -- lang, offset_minutes
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('lang','en');
INSERT INTO settings VALUES('offset_minutes','480');
CREATE TABLE schemes (
    id     INTEGER PRIMARY KEY,           -- in the order of application
    code   TEXT NOT NULL,
    starts TEXT NOT NULL,                 -- the first day on which it holds
    sha256 TEXT NOT NULL,                 -- of its text
    toml   TEXT NOT NULL
) STRICT;
INSERT INTO schemes VALUES(1,'taizhou-2023','1990-01-01','e3c665bec15fe951ad62818cf02268985a2491d44b91e36a836edf99b808c649',replace('# 泰州医药高新区(高港区)“园区吹哨、部门报到”工作实施方案(试行), 2023-05-08.\n# Each setting names the place in the document; where the text leaves a choice open, the comment says what else could stand.\n\ncode = "taizhou-2023"\ntitle = { zh = "泰州医药高新区“园区吹哨、部门报到”（2023 试行）", en = "Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)" }\nsource = "seed 003"\n\n# 五(一): the three classes within which departments are ranked.\n[[classes]]\ncode = "A"\ntitle = { zh = "政府口机关部门", en = "Government departments" }\n\n[[classes]]\ncode = "B"\ntitle = { zh = "驻区单位", en = "Stationed units" }\n\n[[classes]]\ncode = "C"\ntitle = { zh = "驻区公共服务企业", en = "Public utilities" }\n\n# 三: what a whistle can be about.\n[[categories]]\ncode = "efficiency"\ntitle = { zh = "效能提升", en = "Efficiency" }\naliases = ["效能提升类"]\n\n[[categories]]\ncode = "coordination"\ntitle = { zh = "综合协调", en = "Coordination" }\naliases = ["综合协调类"]\n\n[[categories]]\ncode = "liaison"\ntitle = { zh = "对接上争", en = "Upward liaison" }\naliases = ["对接上争类"]\n\n[[categories]]\ncode = "case_by_case"\ntitle = { zh = "一事一议", en = "Case by case" }\naliases = ["一事一议类"]\n\n[[categories]]\ncode = "other"\ntitle = { zh = "其他", en = "Other" }\naliases = ["其它", "其他类"]\n\n# 四3: working days after assignment.\n[clocks]\nrespond_days = 1\nrespond_by = "lead"           # the only department or the lead, as the text has it; or "all"\nconsult_days = 3\nconsult_scopes = ["multi"]\nresolve = { by = "promise" }  # the date promised in the response\n\n# 四4: the department asks with a reason, the office grants or refuses.\n[extension]\ntell_enterprise = false\n\n[closing]\nneeds_follow_up = false\n\n# 五(二): one whistle, one rating; the quarter; the year.\n[evaluation]\ncounts_on = "closed"          # or "rated"\ncounted_outcomes = ["resolved", "explained"]\ngrades = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)1: a co-handler is rated 70% by the park, 30% by the lead.\n[evaluation.weights]\nlead = { originator = 100 }\nco = { originator = 70, lead = 30 }\n\n# 附件 2 and 附件 3 are not published: these forms are ours.\n[[evaluation.forms]]\nrater = "originator"\nofficial = false\nitems = [\n    { key = "timely", max = 20, title = { zh = "响应及时", en = "Timely response" } },\n    { key = "plan", max = 15, title = { zh = "工作方案", en = "Plan" } },\n    { key = "on_time", max = 25, title = { zh = "按期办结", en = "Done on time" } },\n    { key = "solved", max = 30, title = { zh = "解决程度", en = "Degree solved" } },\n    { key = "service", max = 10, title = { zh = "服务态度", en = "Service" } },\n]\n\n[[evaluation.forms]]\nrater = "lead"\nofficial = false\nitems = [\n    { key = "attendance", max = 30, title = { zh = "参会到场", en = "Attendance" } },\n    { key = "share", max = 40, title = { zh = "分工完成", en = "Share of the work" } },\n    { key = "cooperation", max = 30, title = { zh = "协同配合", en = "Cooperation" } },\n]\n\n# 五(二)3: 70% case scores, 30% satisfaction votes.\n[evaluation.quarter]\ncases = 70\nsatisfaction = 30\nvotes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)4: every whole 10% above the mean volume adds 1%, at most 5%; three notices cost one place.\n[evaluation.annual]\nuplift = "step"               # or "linear"\nuplift_every = 10\nuplift_adds = 1\nuplift_most = 5\nvolume_base = "class"         # or "class_nonzero", "all"\ndemotion_notices = 3\n\n# 六: leads for people to decide, never acted on.\n[[consequences]]\ncode = "snail_award"\nreport = "quarterly"\nclasses = ["A", "B", "C"]\nlast = 1\nrunning = 2\ntitle = { zh = "连续两个季度末位：“蜗牛奖”线索", en = "Last two quarters running: lead for the snail award" }\nsource = "seed 003, 六1"\n\n[[consequences]]\ncode = "no_first_prize"\nreport = "annual"\nclasses = ["A", "B"]\nlast = 3\nsubstituted = true\ntitle = { zh = "年度末三位：取消综合绩效考核一等奖评选资格", en = "Last three of the year: no first prize" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "bonus_cut"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nsubstituted = true\ntitle = { zh = "年度末位：主要负责人、分管负责人、具体责任人分别扣减 1/2、1/3、1/4 年度考核奖", en = "Last of the year: bonus cut by 1/2, 1/3, 1/4 for the head, the deputy in charge, the person responsible" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "second_year_last"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nrunning = 2\nsubstituted = true\ntitle = { zh = "连续两年末位：分管负责人免职", en = "Last two years running: the deputy in charge is removed" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "third_year_last"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nrunning = 3\nsubstituted = true\ntitle = { zh = "连续三年末位：主要负责人引咎辞职", en = "Last three years running: the head resigns" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "copied_upward"\nreport = "annual"\nclasses = ["B", "C"]\nlast = 3\nsubstituted = true\ntitle = { zh = "年度末三位：考核结果抄送上级部门", en = "Last three of the year: result copied to the superior body" }\nsource = "seed 003, 六2"\n','\n',char(10)));
CREATE TABLE calendar_years (
    year   INTEGER PRIMARY KEY,
    source TEXT NOT NULL                  -- the notice or file
) STRICT;
INSERT INTO calendar_years VALUES(2007,'china');
INSERT INTO calendar_years VALUES(2008,'china');
INSERT INTO calendar_years VALUES(2009,'china');
INSERT INTO calendar_years VALUES(2010,'china');
INSERT INTO calendar_years VALUES(2011,'china');
INSERT INTO calendar_years VALUES(2012,'china');
INSERT INTO calendar_years VALUES(2013,'china');
INSERT INTO calendar_years VALUES(2014,'china');
INSERT INTO calendar_years VALUES(2015,'china');
INSERT INTO calendar_years VALUES(2016,'china');
INSERT INTO calendar_years VALUES(2017,'china');
INSERT INTO calendar_years VALUES(2018,'china');
INSERT INTO calendar_years VALUES(2019,'china');
INSERT INTO calendar_years VALUES(2020,'china');
INSERT INTO calendar_years VALUES(2021,'china');
INSERT INTO calendar_years VALUES(2022,'china');
INSERT INTO calendar_years VALUES(2023,'china');
INSERT INTO calendar_years VALUES(2024,'china');
INSERT INTO calendar_years VALUES(2025,'china');
INSERT INTO calendar_years VALUES(2026,'china');
CREATE TABLE calendar_days (
    day     TEXT PRIMARY KEY,
    working INTEGER NOT NULL CHECK (working IN (0, 1)),
    name    TEXT NOT NULL                 -- the holiday that it belongs to
) STRICT, WITHOUT ROWID;
INSERT INTO calendar_days VALUES('2006-12-30',1,'元旦');
INSERT INTO calendar_days VALUES('2006-12-31',1,'元旦');
INSERT INTO calendar_days VALUES('2007-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2007-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2007-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2007-02-17',1,'春节');
INSERT INTO calendar_days VALUES('2007-02-18',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-19',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-20',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-21',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-22',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-23',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-24',0,'春节');
INSERT INTO calendar_days VALUES('2007-02-25',1,'春节');
INSERT INTO calendar_days VALUES('2007-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2007-04-29',1,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-06',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-05-07',0,'劳动节');
INSERT INTO calendar_days VALUES('2007-09-29',1,'国庆节');
INSERT INTO calendar_days VALUES('2007-09-30',1,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2007-12-29',1,'元旦');
INSERT INTO calendar_days VALUES('2007-12-30',0,'元旦');
INSERT INTO calendar_days VALUES('2007-12-31',0,'元旦');
INSERT INTO calendar_days VALUES('2008-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2008-02-02',1,'春节');
INSERT INTO calendar_days VALUES('2008-02-03',1,'春节');
INSERT INTO calendar_days VALUES('2008-02-06',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-07',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-08',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-09',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-10',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-11',0,'春节');
INSERT INTO calendar_days VALUES('2008-02-12',0,'春节');
INSERT INTO calendar_days VALUES('2008-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2008-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2008-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2008-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2008-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2008-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2008-05-04',1,'劳动节');
INSERT INTO calendar_days VALUES('2008-06-07',0,'端午节');
INSERT INTO calendar_days VALUES('2008-06-08',0,'端午节');
INSERT INTO calendar_days VALUES('2008-06-09',0,'端午节');
INSERT INTO calendar_days VALUES('2008-09-13',0,'中秋节');
INSERT INTO calendar_days VALUES('2008-09-14',0,'中秋节');
INSERT INTO calendar_days VALUES('2008-09-15',0,'中秋节');
INSERT INTO calendar_days VALUES('2008-09-27',1,'国庆节');
INSERT INTO calendar_days VALUES('2008-09-28',1,'国庆节');
INSERT INTO calendar_days VALUES('2008-09-29',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-09-30',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2008-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2009-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2009-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2009-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2009-01-04',1,'元旦');
INSERT INTO calendar_days VALUES('2009-01-24',1,'春节');
INSERT INTO calendar_days VALUES('2009-01-25',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-26',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-27',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-28',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-29',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-30',0,'春节');
INSERT INTO calendar_days VALUES('2009-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2009-02-01',1,'春节');
INSERT INTO calendar_days VALUES('2009-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2009-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2009-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2009-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2009-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2009-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2009-05-28',0,'端午节');
INSERT INTO calendar_days VALUES('2009-05-29',0,'端午节');
INSERT INTO calendar_days VALUES('2009-05-30',0,'端午节');
INSERT INTO calendar_days VALUES('2009-05-31',1,'端午节');
INSERT INTO calendar_days VALUES('2009-09-27',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-01',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-02',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-03',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-04',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-05',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-06',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-07',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-08',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2009-10-10',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2010-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2010-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2010-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2010-02-13',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-14',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-16',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-17',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-18',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-19',0,'春节');
INSERT INTO calendar_days VALUES('2010-02-20',1,'春节');
INSERT INTO calendar_days VALUES('2010-02-21',1,'春节');
INSERT INTO calendar_days VALUES('2010-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2010-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2010-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2010-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2010-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2010-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2010-06-12',1,'端午节');
INSERT INTO calendar_days VALUES('2010-06-13',1,'端午节');
INSERT INTO calendar_days VALUES('2010-06-14',0,'端午节');
INSERT INTO calendar_days VALUES('2010-06-15',0,'端午节');
INSERT INTO calendar_days VALUES('2010-06-16',0,'端午节');
INSERT INTO calendar_days VALUES('2010-09-19',1,'中秋节');
INSERT INTO calendar_days VALUES('2010-09-22',0,'中秋节');
INSERT INTO calendar_days VALUES('2010-09-23',0,'中秋节');
INSERT INTO calendar_days VALUES('2010-09-24',0,'中秋节');
INSERT INTO calendar_days VALUES('2010-09-25',1,'中秋节');
INSERT INTO calendar_days VALUES('2010-09-26',1,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2010-10-09',1,'国庆节');
INSERT INTO calendar_days VALUES('2011-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2011-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2011-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2011-01-30',1,'春节');
INSERT INTO calendar_days VALUES('2011-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-03',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-04',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-05',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-06',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-07',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-08',0,'春节');
INSERT INTO calendar_days VALUES('2011-02-12',1,'春节');
INSERT INTO calendar_days VALUES('2011-04-02',1,'清明节');
INSERT INTO calendar_days VALUES('2011-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2011-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2011-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2011-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2011-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2011-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2011-06-04',0,'端午节');
INSERT INTO calendar_days VALUES('2011-06-05',0,'端午节');
INSERT INTO calendar_days VALUES('2011-06-06',0,'端午节');
INSERT INTO calendar_days VALUES('2011-09-10',0,'中秋节');
INSERT INTO calendar_days VALUES('2011-09-11',0,'中秋节');
INSERT INTO calendar_days VALUES('2011-09-12',0,'中秋节');
INSERT INTO calendar_days VALUES('2011-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-08',1,'国庆节');
INSERT INTO calendar_days VALUES('2011-10-09',1,'国庆节');
INSERT INTO calendar_days VALUES('2011-12-31',1,'元旦');
INSERT INTO calendar_days VALUES('2012-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2012-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2012-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2012-01-21',1,'春节');
INSERT INTO calendar_days VALUES('2012-01-22',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-23',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-24',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-25',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-26',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-27',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-28',0,'春节');
INSERT INTO calendar_days VALUES('2012-01-29',1,'春节');
INSERT INTO calendar_days VALUES('2012-03-31',1,'清明节');
INSERT INTO calendar_days VALUES('2012-04-01',1,'清明节');
INSERT INTO calendar_days VALUES('2012-04-02',0,'清明节');
INSERT INTO calendar_days VALUES('2012-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2012-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2012-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2012-04-29',0,'劳动节');
INSERT INTO calendar_days VALUES('2012-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2012-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2012-06-22',0,'端午节');
INSERT INTO calendar_days VALUES('2012-06-23',0,'端午节');
INSERT INTO calendar_days VALUES('2012-06-24',0,'端午节');
INSERT INTO calendar_days VALUES('2012-09-29',1,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-09-30',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-01',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-02',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-03',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-04',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-05',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-06',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2012-10-07',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2013-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2013-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2013-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2013-01-05',1,'元旦');
INSERT INTO calendar_days VALUES('2013-01-06',1,'元旦');
INSERT INTO calendar_days VALUES('2013-02-09',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-10',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-11',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-12',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-13',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-14',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2013-02-16',1,'春节');
INSERT INTO calendar_days VALUES('2013-02-17',1,'春节');
INSERT INTO calendar_days VALUES('2013-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2013-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2013-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2013-04-07',1,'清明节');
INSERT INTO calendar_days VALUES('2013-04-27',1,'劳动节');
INSERT INTO calendar_days VALUES('2013-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2013-04-29',0,'劳动节');
INSERT INTO calendar_days VALUES('2013-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2013-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2013-06-08',1,'端午节');
INSERT INTO calendar_days VALUES('2013-06-09',1,'端午节');
INSERT INTO calendar_days VALUES('2013-06-10',0,'端午节');
INSERT INTO calendar_days VALUES('2013-06-11',0,'端午节');
INSERT INTO calendar_days VALUES('2013-06-12',0,'端午节');
INSERT INTO calendar_days VALUES('2013-09-19',0,'中秋节');
INSERT INTO calendar_days VALUES('2013-09-20',0,'中秋节');
INSERT INTO calendar_days VALUES('2013-09-21',0,'中秋节');
INSERT INTO calendar_days VALUES('2013-09-22',1,'中秋节');
INSERT INTO calendar_days VALUES('2013-09-29',1,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2013-10-12',1,'国庆节');
INSERT INTO calendar_days VALUES('2014-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2014-01-26',1,'春节');
INSERT INTO calendar_days VALUES('2014-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-01',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-03',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-04',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-05',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-06',0,'春节');
INSERT INTO calendar_days VALUES('2014-02-08',1,'春节');
INSERT INTO calendar_days VALUES('2014-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2014-04-07',0,'清明节');
INSERT INTO calendar_days VALUES('2014-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2014-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2014-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2014-05-04',1,'劳动节');
INSERT INTO calendar_days VALUES('2014-06-02',0,'端午节');
INSERT INTO calendar_days VALUES('2014-09-08',0,'中秋节');
INSERT INTO calendar_days VALUES('2014-09-28',1,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2014-10-11',1,'国庆节');
INSERT INTO calendar_days VALUES('2015-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2015-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2015-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2015-01-04',1,'元旦');
INSERT INTO calendar_days VALUES('2015-02-15',1,'春节');
INSERT INTO calendar_days VALUES('2015-02-18',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-19',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-20',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-21',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-22',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-23',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-24',0,'春节');
INSERT INTO calendar_days VALUES('2015-02-28',1,'春节');
INSERT INTO calendar_days VALUES('2015-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2015-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2015-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2015-06-20',0,'端午节');
INSERT INTO calendar_days VALUES('2015-06-22',0,'端午节');
INSERT INTO calendar_days VALUES('2015-09-03',0,'抗日战争暨世界反法西斯战争胜利70周年纪念日');
INSERT INTO calendar_days VALUES('2015-09-04',0,'抗日战争暨世界反法西斯战争胜利70周年纪念日');
INSERT INTO calendar_days VALUES('2015-09-05',0,'抗日战争暨世界反法西斯战争胜利70周年纪念日');
INSERT INTO calendar_days VALUES('2015-09-06',1,'抗日战争暨世界反法西斯战争胜利70周年纪念日');
INSERT INTO calendar_days VALUES('2015-09-27',0,'中秋节');
INSERT INTO calendar_days VALUES('2015-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2015-10-10',1,'国庆节');
INSERT INTO calendar_days VALUES('2016-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2016-02-06',1,'春节');
INSERT INTO calendar_days VALUES('2016-02-07',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-08',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-09',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-10',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-11',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-12',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-13',0,'春节');
INSERT INTO calendar_days VALUES('2016-02-14',1,'春节');
INSERT INTO calendar_days VALUES('2016-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2016-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2016-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2016-06-09',0,'端午节');
INSERT INTO calendar_days VALUES('2016-06-10',0,'端午节');
INSERT INTO calendar_days VALUES('2016-06-11',0,'端午节');
INSERT INTO calendar_days VALUES('2016-06-12',1,'端午节');
INSERT INTO calendar_days VALUES('2016-09-15',0,'中秋节');
INSERT INTO calendar_days VALUES('2016-09-16',0,'中秋节');
INSERT INTO calendar_days VALUES('2016-09-17',0,'中秋节');
INSERT INTO calendar_days VALUES('2016-09-18',1,'中秋节');
INSERT INTO calendar_days VALUES('2016-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-08',1,'国庆节');
INSERT INTO calendar_days VALUES('2016-10-09',1,'国庆节');
INSERT INTO calendar_days VALUES('2017-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2017-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2017-01-22',1,'春节');
INSERT INTO calendar_days VALUES('2017-01-27',0,'春节');
INSERT INTO calendar_days VALUES('2017-01-28',0,'春节');
INSERT INTO calendar_days VALUES('2017-01-29',0,'春节');
INSERT INTO calendar_days VALUES('2017-01-30',0,'春节');
INSERT INTO calendar_days VALUES('2017-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2017-02-01',0,'春节');
INSERT INTO calendar_days VALUES('2017-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2017-02-04',1,'春节');
INSERT INTO calendar_days VALUES('2017-04-01',1,'清明节');
INSERT INTO calendar_days VALUES('2017-04-02',0,'清明节');
INSERT INTO calendar_days VALUES('2017-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2017-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2017-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2017-05-27',1,'端午节');
INSERT INTO calendar_days VALUES('2017-05-28',0,'端午节');
INSERT INTO calendar_days VALUES('2017-05-29',0,'端午节');
INSERT INTO calendar_days VALUES('2017-05-30',0,'端午节');
INSERT INTO calendar_days VALUES('2017-09-30',1,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-01',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-02',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-03',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-04',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-05',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-06',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-07',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2017-10-08',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2018-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2018-02-11',1,'春节');
INSERT INTO calendar_days VALUES('2018-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-16',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-17',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-18',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-19',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-20',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-21',0,'春节');
INSERT INTO calendar_days VALUES('2018-02-24',1,'春节');
INSERT INTO calendar_days VALUES('2018-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2018-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2018-04-07',0,'清明节');
INSERT INTO calendar_days VALUES('2018-04-08',1,'清明节');
INSERT INTO calendar_days VALUES('2018-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2018-04-29',0,'劳动节');
INSERT INTO calendar_days VALUES('2018-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2018-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2018-06-18',0,'端午节');
INSERT INTO calendar_days VALUES('2018-09-24',0,'中秋节');
INSERT INTO calendar_days VALUES('2018-09-29',1,'国庆节');
INSERT INTO calendar_days VALUES('2018-09-30',1,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2018-12-29',1,'元旦');
INSERT INTO calendar_days VALUES('2018-12-30',0,'元旦');
INSERT INTO calendar_days VALUES('2018-12-31',0,'元旦');
INSERT INTO calendar_days VALUES('2019-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2019-02-02',1,'春节');
INSERT INTO calendar_days VALUES('2019-02-03',1,'春节');
INSERT INTO calendar_days VALUES('2019-02-04',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-05',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-06',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-07',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-08',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-09',0,'春节');
INSERT INTO calendar_days VALUES('2019-02-10',0,'春节');
INSERT INTO calendar_days VALUES('2019-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2019-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2019-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2019-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2019-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2019-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2019-05-05',1,'劳动节');
INSERT INTO calendar_days VALUES('2019-06-07',0,'端午节');
INSERT INTO calendar_days VALUES('2019-09-13',0,'中秋节');
INSERT INTO calendar_days VALUES('2019-09-29',1,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2019-10-12',1,'国庆节');
INSERT INTO calendar_days VALUES('2020-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2020-01-19',1,'春节');
INSERT INTO calendar_days VALUES('2020-01-24',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-25',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-26',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-27',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-28',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-29',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-30',0,'春节');
INSERT INTO calendar_days VALUES('2020-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2020-02-01',0,'春节');
INSERT INTO calendar_days VALUES('2020-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2020-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2020-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2020-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2020-04-26',1,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2020-05-09',1,'劳动节');
INSERT INTO calendar_days VALUES('2020-06-25',0,'端午节');
INSERT INTO calendar_days VALUES('2020-06-26',0,'端午节');
INSERT INTO calendar_days VALUES('2020-06-27',0,'端午节');
INSERT INTO calendar_days VALUES('2020-06-28',1,'端午节');
INSERT INTO calendar_days VALUES('2020-09-27',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-01',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-02',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-03',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-04',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-05',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-06',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-07',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-08',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2020-10-10',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2021-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2021-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2021-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2021-02-07',1,'春节');
INSERT INTO calendar_days VALUES('2021-02-11',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-12',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-13',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-14',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-16',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-17',0,'春节');
INSERT INTO calendar_days VALUES('2021-02-20',1,'春节');
INSERT INTO calendar_days VALUES('2021-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2021-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2021-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2021-04-25',1,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2021-05-08',1,'劳动节');
INSERT INTO calendar_days VALUES('2021-06-12',0,'端午节');
INSERT INTO calendar_days VALUES('2021-06-13',0,'端午节');
INSERT INTO calendar_days VALUES('2021-06-14',0,'端午节');
INSERT INTO calendar_days VALUES('2021-09-18',1,'中秋节');
INSERT INTO calendar_days VALUES('2021-09-19',0,'中秋节');
INSERT INTO calendar_days VALUES('2021-09-20',0,'中秋节');
INSERT INTO calendar_days VALUES('2021-09-21',0,'中秋节');
INSERT INTO calendar_days VALUES('2021-09-26',1,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2021-10-09',1,'国庆节');
INSERT INTO calendar_days VALUES('2022-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2022-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2022-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2022-01-29',1,'春节');
INSERT INTO calendar_days VALUES('2022-01-30',1,'春节');
INSERT INTO calendar_days VALUES('2022-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-01',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-03',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-04',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-05',0,'春节');
INSERT INTO calendar_days VALUES('2022-02-06',0,'春节');
INSERT INTO calendar_days VALUES('2022-04-02',1,'清明节');
INSERT INTO calendar_days VALUES('2022-04-03',0,'清明节');
INSERT INTO calendar_days VALUES('2022-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2022-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2022-04-24',1,'劳动节');
INSERT INTO calendar_days VALUES('2022-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2022-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2022-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2022-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2022-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2022-05-07',1,'劳动节');
INSERT INTO calendar_days VALUES('2022-06-03',0,'端午节');
INSERT INTO calendar_days VALUES('2022-06-04',0,'端午节');
INSERT INTO calendar_days VALUES('2022-06-05',0,'端午节');
INSERT INTO calendar_days VALUES('2022-09-10',0,'中秋节');
INSERT INTO calendar_days VALUES('2022-09-11',0,'中秋节');
INSERT INTO calendar_days VALUES('2022-09-12',0,'中秋节');
INSERT INTO calendar_days VALUES('2022-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-08',1,'国庆节');
INSERT INTO calendar_days VALUES('2022-10-09',1,'国庆节');
INSERT INTO calendar_days VALUES('2022-12-31',0,'元旦');
INSERT INTO calendar_days VALUES('2023-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2023-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2023-01-21',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-22',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-23',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-24',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-25',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-26',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-27',0,'春节');
INSERT INTO calendar_days VALUES('2023-01-28',1,'春节');
INSERT INTO calendar_days VALUES('2023-01-29',1,'春节');
INSERT INTO calendar_days VALUES('2023-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2023-04-23',1,'劳动节');
INSERT INTO calendar_days VALUES('2023-04-29',0,'劳动节');
INSERT INTO calendar_days VALUES('2023-04-30',0,'劳动节');
INSERT INTO calendar_days VALUES('2023-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2023-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2023-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2023-05-06',1,'劳动节');
INSERT INTO calendar_days VALUES('2023-06-22',0,'端午节');
INSERT INTO calendar_days VALUES('2023-06-23',0,'端午节');
INSERT INTO calendar_days VALUES('2023-06-24',0,'端午节');
INSERT INTO calendar_days VALUES('2023-06-25',1,'端午节');
INSERT INTO calendar_days VALUES('2023-09-29',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-09-30',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-01',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-02',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-03',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-04',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-05',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-06',0,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-07',1,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2023-10-08',1,'中秋节、国庆节');
INSERT INTO calendar_days VALUES('2024-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2024-02-04',1,'春节');
INSERT INTO calendar_days VALUES('2024-02-10',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-11',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-12',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-13',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-14',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-16',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-17',0,'春节');
INSERT INTO calendar_days VALUES('2024-02-18',1,'春节');
INSERT INTO calendar_days VALUES('2024-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2024-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2024-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2024-04-07',1,'清明节');
INSERT INTO calendar_days VALUES('2024-04-28',1,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2024-05-11',1,'劳动节');
INSERT INTO calendar_days VALUES('2024-06-10',0,'端午节');
INSERT INTO calendar_days VALUES('2024-09-14',1,'中秋节');
INSERT INTO calendar_days VALUES('2024-09-15',0,'中秋节');
INSERT INTO calendar_days VALUES('2024-09-16',0,'中秋节');
INSERT INTO calendar_days VALUES('2024-09-17',0,'中秋节');
INSERT INTO calendar_days VALUES('2024-09-29',1,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2024-10-12',1,'国庆节');
INSERT INTO calendar_days VALUES('2025-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2025-01-26',1,'春节');
INSERT INTO calendar_days VALUES('2025-01-28',0,'春节');
INSERT INTO calendar_days VALUES('2025-01-29',0,'春节');
INSERT INTO calendar_days VALUES('2025-01-30',0,'春节');
INSERT INTO calendar_days VALUES('2025-01-31',0,'春节');
INSERT INTO calendar_days VALUES('2025-02-01',0,'春节');
INSERT INTO calendar_days VALUES('2025-02-02',0,'春节');
INSERT INTO calendar_days VALUES('2025-02-03',0,'春节');
INSERT INTO calendar_days VALUES('2025-02-04',0,'春节');
INSERT INTO calendar_days VALUES('2025-02-08',1,'春节');
INSERT INTO calendar_days VALUES('2025-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2025-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2025-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2025-04-27',1,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2025-05-31',0,'端午节');
INSERT INTO calendar_days VALUES('2025-06-01',0,'端午节');
INSERT INTO calendar_days VALUES('2025-06-02',0,'端午节');
INSERT INTO calendar_days VALUES('2025-09-28',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-01',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-02',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-03',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-04',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-05',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-06',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-07',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-08',0,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2025-10-11',1,'国庆节、中秋节');
INSERT INTO calendar_days VALUES('2026-01-01',0,'元旦');
INSERT INTO calendar_days VALUES('2026-01-02',0,'元旦');
INSERT INTO calendar_days VALUES('2026-01-03',0,'元旦');
INSERT INTO calendar_days VALUES('2026-01-04',1,'元旦');
INSERT INTO calendar_days VALUES('2026-02-14',1,'春节');
INSERT INTO calendar_days VALUES('2026-02-15',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-16',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-17',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-18',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-19',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-20',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-21',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-22',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-23',0,'春节');
INSERT INTO calendar_days VALUES('2026-02-28',1,'春节');
INSERT INTO calendar_days VALUES('2026-04-04',0,'清明节');
INSERT INTO calendar_days VALUES('2026-04-05',0,'清明节');
INSERT INTO calendar_days VALUES('2026-04-06',0,'清明节');
INSERT INTO calendar_days VALUES('2026-05-01',0,'劳动节');
INSERT INTO calendar_days VALUES('2026-05-02',0,'劳动节');
INSERT INTO calendar_days VALUES('2026-05-03',0,'劳动节');
INSERT INTO calendar_days VALUES('2026-05-04',0,'劳动节');
INSERT INTO calendar_days VALUES('2026-05-05',0,'劳动节');
INSERT INTO calendar_days VALUES('2026-05-09',1,'劳动节');
INSERT INTO calendar_days VALUES('2026-06-19',0,'端午节');
INSERT INTO calendar_days VALUES('2026-06-20',0,'端午节');
INSERT INTO calendar_days VALUES('2026-06-21',0,'端午节');
INSERT INTO calendar_days VALUES('2026-09-20',1,'国庆节');
INSERT INTO calendar_days VALUES('2026-09-25',0,'中秋节');
INSERT INTO calendar_days VALUES('2026-09-26',0,'中秋节');
INSERT INTO calendar_days VALUES('2026-09-27',0,'中秋节');
INSERT INTO calendar_days VALUES('2026-10-01',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-02',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-03',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-04',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-05',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-06',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-07',0,'国庆节');
INSERT INTO calendar_days VALUES('2026-10-10',1,'国庆节');
CREATE TABLE units (
    code        TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    short       TEXT,
    kind        TEXT NOT NULL CHECK (kind IN ('originator', 'department', 'office')),
    class       TEXT,                     -- of a department
    leader      TEXT,
    liaison     TEXT,
    phone       TEXT,
    active_from TEXT,                     -- the first day on which it counts
    active_to   TEXT,                     -- the last
    CHECK ((kind = 'department') = (class IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO units VALUES('A1','First Bureau',NULL,'department','A',NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('A2','Second Bureau',NULL,'department','A',NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('P1','North Park',NULL,'originator',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE cases (
    id           INTEGER PRIMARY KEY,     -- year of intake * 100000000 + serial
    ref          TEXT,                    -- the number in another system
    scheme       INTEGER NOT NULL REFERENCES schemes (id), -- the scheme by which it is judged
    state        TEXT NOT NULL CHECK (state IN ('received', 'triaged', 'assigned', 'responded', 'resolved', 'closed')),
    received_at  TEXT NOT NULL,
    originator   TEXT NOT NULL REFERENCES units (code),
    enterprise   TEXT,
    contact      TEXT,
    phone        TEXT,
    channel      TEXT,
    title        TEXT NOT NULL,
    description  TEXT,
    category     TEXT,
    scope        TEXT CHECK (scope IN ('single', 'multi', 'cross_level')),
    mode         TEXT,
    complexity   TEXT,
    resolve_days INTEGER,                 -- working days to completion that triage chose
    opinion      TEXT,                    -- the office's, at triage
    triaged_at   TEXT,                    -- first classified
    assigned_at  TEXT,                    -- first assigned
    own_due      TEXT,                    -- the case's own due moment, set by the office
    resolution   TEXT,                    -- the last result that a department gave
    followed_up_at TEXT,
    followed_up_by TEXT,
    solved       INTEGER CHECK (solved IN (0, 1)), -- what the enterprise said
    grade        TEXT,                    -- how satisfied it is
    outcome      TEXT CHECK (outcome IN ('resolved', 'explained', 'declined', 'withdrawn', 'duplicate')),
    duplicate_of INTEGER,
    closed_at    TEXT,
    ended_at     TEXT NOT NULL,           -- closed_at, or 9999 while it is open: so that both are one range
    reopened     INTEGER NOT NULL DEFAULT 0, -- how often
    reopened_at  TEXT,                    -- the last time
    excluded_by  TEXT,                    -- the approver; NULL: the case counts
    excluded_doc TEXT,
    excluded_on  TEXT,
    excluded_why TEXT,
    imported_row TEXT,                    -- fingerprint of the row it was imported from
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (ended_at = coalesce(closed_at, '9999')),
    CHECK ((closed_at IS NULL) = (outcome IS NULL)),
    CHECK ((excluded_by IS NULL) = (excluded_doc IS NULL))
) STRICT;
INSERT INTO cases VALUES(202500000001,'R-1',1,'closed','2025-05-06 09:00:00','P1',NULL,NULL,NULL,NULL,'No "water"',NULL,NULL,'multi',NULL,NULL,NULL,NULL,NULL,'2025-05-06 09:00:00',NULL,'mended',NULL,NULL,NULL,NULL,'resolved',NULL,'2025-05-12 00:00:00','2025-05-12 00:00:00',0,NULL,NULL,NULL,NULL,NULL,'02ba7632a61b9efb222c41c37ed2db64708e63340d76ae07ad3b6b71b8c2e66c');
INSERT INTO cases VALUES(202500000002,'R-2',1,'assigned','2025-05-08 09:00:00','P1',NULL,NULL,NULL,NULL,'停水',NULL,NULL,'single',NULL,NULL,NULL,NULL,NULL,'2025-05-08 09:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,NULL,NULL,NULL,NULL,'9a61550fb1ac4a06b62a3178bcf8c3771c34109caa3c9112996760d2209c6dd0');
INSERT INTO cases VALUES(202500000003,NULL,1,'responded','2025-05-20 10:00:00','P1',NULL,NULL,NULL,NULL,'Parking',NULL,'other','single',NULL,NULL,NULL,NULL,'2025-05-20 10:00:00','2025-05-20 10:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE assignments (
    case_id        INTEGER NOT NULL REFERENCES cases (id),
    department     TEXT NOT NULL REFERENCES units (code),
    role           TEXT NOT NULL CHECK (role IN ('lead', 'co')),
    assigned_at    TEXT NOT NULL,         -- the start of its clocks
    respond_due    TEXT,                  -- NULL: it need not respond
    respond_days   INTEGER,               -- the working days by which that was reckoned
    responded_at   TEXT,
    plan           TEXT,
    promised_on    TEXT,
    responsible    TEXT,
    consult_due    TEXT,                  -- NULL: no joint session is its duty
    consult_days   INTEGER,
    consulted_at   TEXT,
    first_due      TEXT,                  -- the first completion date; no extension changes it
    first_days     INTEGER,
    due            TEXT,                  -- the completion date in force
    due_days       INTEGER,
    provisional    INTEGER NOT NULL DEFAULT 0, -- bits: 1 respond_due, 2 consult_due, 4 first_due, 8 due reckoned into an unknown year
    pending_to     TEXT,                  -- an extension asked for and not decided
    pending_why    TEXT,
    pending_at     TEXT,
    extensions     INTEGER NOT NULL DEFAULT 0, -- how often more time was granted
    resolved_at    TEXT,
    resolution     TEXT,
    excluded_by    TEXT,                  -- the approver; NULL: the department counts on this case
    excluded_doc   TEXT,
    excluded_on    TEXT,
    excluded_why   TEXT,
    score          INTEGER CHECK (score BETWEEN 0 AND 1000000), -- the case score; NULL: unrated
    -- What reports read, derived from the case:
    closed_at      TEXT,                  -- the case's
    ended_at       TEXT NOT NULL,         -- the case's, 9999 while it is open
    closed_on      TEXT,                  -- the day on which it counts by closing; NULL: it does not count
    rated_on       TEXT,                  -- the day on which it counts by rating; NULL: it does not, or is unrated
    excluded       INTEGER NOT NULL DEFAULT 0, -- 1: the case, or this department of it, is left out
    PRIMARY KEY (case_id, department)
) STRICT, WITHOUT ROWID;
INSERT INTO assignments VALUES(202500000001,'A1','lead','2025-05-06 09:00:00','2025-05-07 23:59:59',1,'2025-05-07 00:00:00','mend it','2025-05-12',NULL,NULL,NULL,NULL,'2025-05-12 23:59:59',NULL,'2025-05-12 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-05-09 00:00:00','mended',NULL,NULL,NULL,NULL,925000,'2025-05-12 00:00:00','2025-05-12 00:00:00','2025-05-12','2025-05-12',0);
INSERT INTO assignments VALUES(202500000001,'A2','co','2025-05-06 09:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-05-12 23:59:59',NULL,'2025-05-12 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-05-09 00:00:00',NULL,'b','7','2025-05-20','r',NULL,'2025-05-12 00:00:00','2025-05-12 00:00:00',NULL,NULL,1);
INSERT INTO assignments VALUES(202500000002,'A2','lead','2025-05-08 09:00:00','2025-05-09 23:59:59',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',NULL,NULL,0);
INSERT INTO assignments VALUES(202500000003,'A1','lead','2025-05-20 10:00:00','2025-05-21 23:59:59',1,'2025-05-20 10:00:00','p','2025-05-30','x',NULL,NULL,NULL,'2025-05-30 23:59:59',NULL,'2025-05-30 23:59:59',NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',NULL,NULL,0);
CREATE TABLE ratings (
    case_id    INTEGER NOT NULL,
    department TEXT NOT NULL,
    rater      TEXT NOT NULL CHECK (rater IN ('originator', 'lead', 'enterprise')),
    points     INTEGER NOT NULL CHECK (points BETWEEN 0 AND 1000000),
    at         TEXT NOT NULL,
    grade      TEXT,                      -- if it was given as one
    items      TEXT,                      -- the criteria as JSON, if it was given by them
    comment    TEXT,
    PRIMARY KEY (case_id, department, rater),
    FOREIGN KEY (case_id, department) REFERENCES assignments (case_id, department)
) STRICT, WITHOUT ROWID;
INSERT INTO ratings VALUES(202500000001,'A1','originator',925000,'2025-05-12 00:00:00',NULL,NULL,NULL);
INSERT INTO ratings VALUES(202500000001,'A2','originator',880000,'2025-05-20 10:00:00',NULL,NULL,NULL);
CREATE TABLE surveys (
    quarter      TEXT NOT NULL,           -- 2023-Q2
    department   TEXT NOT NULL REFERENCES units (code),
    satisfied    INTEGER NOT NULL CHECK (satisfied >= 0),
    fairly       INTEGER NOT NULL CHECK (fairly >= 0),
    basically    INTEGER NOT NULL CHECK (basically >= 0),
    dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
    PRIMARY KEY (quarter, department)
) STRICT, WITHOUT ROWID;
INSERT INTO surveys VALUES('2025-Q2','A1',10,2,1,0);
CREATE TABLE notices (
    seq        INTEGER PRIMARY KEY,       -- the event that recorded it
    on_day     TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES units (code),
    reason     TEXT NOT NULL,
    doc_no     TEXT
) STRICT;
INSERT INTO notices VALUES(17,'2025-05-20','A2','late',NULL);
CREATE TABLE batches (
    seq      INTEGER PRIMARY KEY,         -- the event that recorded it
    rows     TEXT NOT NULL,               -- cases, ratings, …
    file     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    read     INTEGER NOT NULL,
    new      INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    updated  INTEGER NOT NULL,
    rejected INTEGER NOT NULL
) STRICT;
INSERT INTO batches VALUES(7,'units','u.csv','d933622f76c7631f63085eb0d498d5f24b0ec28d060a22db5927d09b81d6322d',3,3,0,0,0);
INSERT INTO batches VALUES(10,'cases','c.csv','c8915f90962148c4fdbfa4aecae87297b6490362caffa38ded294c391b005a0f',2,2,0,0,0);
CREATE INDEX events_by_case ON events (case_id, seq) WHERE case_id IS NOT NULL;
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE UNIQUE INDEX cases_by_ref ON cases (ref) WHERE ref IS NOT NULL;
CREATE INDEX cases_by_row ON cases (imported_row) WHERE imported_row IS NOT NULL AND ref IS NULL;
CREATE INDEX cases_open ON cases (state, id) WHERE closed_at IS NULL;
CREATE INDEX cases_by_received ON cases (received_at);
CREATE INDEX cases_by_end ON cases (ended_at, received_at, originator, category, outcome, excluded_by);
CREATE INDEX assignments_closed ON assignments (closed_on, department, score) WHERE closed_on IS NOT NULL;
CREATE INDEX assignments_rated ON assignments (rated_on, department, score) WHERE rated_on IS NOT NULL;
CREATE INDEX assignments_by_end ON assignments (ended_at, assigned_at, department, excluded, closed_on);
CREATE INDEX assignments_by_department ON assignments (department, case_id);
CREATE INDEX notices_by_day ON notices (on_day, department);
COMMIT;
PRAGMA application_id = 1936220527;
PRAGMA user_version = 1;
