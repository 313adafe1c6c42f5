PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE events (
    seq         INTEGER PRIMARY KEY,      -- 1, 2, 3, … without gaps
    case_id     INTEGER,                  -- the case it happened to; NULL: the office's books
    happened_at TEXT NOT NULL,            -- when it happened
    recorded_at TEXT NOT NULL,            -- when it was recorded
    actor       TEXT NOT NULL,            -- who recorded it
    body        TEXT NOT NULL,            -- the event as JSON; body ->> '$.kind' says what happened
    hash        BLOB NOT NULL CHECK (length(hash) = 32) -- SHA-256 over the hash before and all columns above
) STRICT;
INSERT INTO events VALUES(1,NULL,'2025-03-03 09:00:00','2025-03-03 09:00:00','tester','{"kind":"opened","lang":"en","offset_minutes":480}',X'0bee33c9458f426d9e83955a07cd928de805f5ddd5f7e5945dc69aceca9d82f7');
INSERT INTO events VALUES(2,NULL,'2025-03-03 09:00:00','2025-03-03 09:00:00','tester','{"kind":"scheme_applied","id":1,"code":"taizhou-2023","sha256":"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93","from":"1990-01-01","toml":"# 泰州医药高新区(高港区)“园区吹哨、部门报到”工作实施方案(试行), 2023-05-08.\n# Each setting names the place in the document; where the text leaves a choice open, the comment says what else could stand.\n\ncode = \"taizhou-2023\"\ntitle = { zh = \"泰州医药高新区“园区吹哨、部门报到”（2023 试行）\", en = \"Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)\" }\nsource = \"seed 003\"\n\n# 五(一): the three classes within which departments are ranked.\n[[classes]]\ncode = \"A\"\ntitle = { zh = \"政府口机关部门\", en = \"Government departments\" }\n\n[[classes]]\ncode = \"B\"\ntitle = { zh = \"驻区单位\", en = \"Stationed units\" }\n\n[[classes]]\ncode = \"C\"\ntitle = { zh = \"驻区公共服务企业\", en = \"Public utilities\" }\n\n# 三: what a whistle can be about.\n[[categories]]\ncode = \"efficiency\"\ntitle = { zh = \"效能提升\", en = \"Efficiency\" }\naliases = [\"效能提升类\"]\n\n[[categories]]\ncode = \"coordination\"\ntitle = { zh = \"综合协调\", en = \"Coordination\" }\naliases = [\"综合协调类\"]\n\n[[categories]]\ncode = \"liaison\"\ntitle = { zh = \"对接上争\", en = \"Upward liaison\" }\naliases = [\"对接上争类\"]\n\n[[categories]]\ncode = \"case_by_case\"\ntitle = { zh = \"一事一议\", en = \"Case by case\" }\naliases = [\"一事一议类\"]\n\n[[categories]]\ncode = \"other\"\ntitle = { zh = \"其他\", en = \"Other\" }\naliases = [\"其它\", \"其他类\"]\n\n# 四3: working days after assignment.\n[clocks]\nrespond_days = 1\nrespond_by = \"lead\"           # the only department or the lead, as the text has it; or \"all\"\nconsult_days = 3\nconsult_scopes = [\"multi\"]\nresolve = { by = \"promise\" }  # the date promised in the response\n\n# 四4: the department asks with a reason, the office grants or refuses.\n[extension]\ntell_enterprise = false\n\n[closing]\nneeds_follow_up = false\n\n# 五(二): one whistle, one rating; the quarter; the year.\n[evaluation]\ncounts_on = \"closed\"          # or \"rated\"\ncounted_outcomes = [\"resolved\", \"explained\"]\ngrades = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)1: a co-handler is rated 70% by the park, 30% by the lead.\n[evaluation.weights]\nlead = { originator = 100 }\nco = { originator = 70, lead = 30 }\n\n# 附件 2 and 附件 3 are not published: these forms are ours.\n[[evaluation.forms]]\nrater = \"originator\"\nofficial = false\nitems = [\n    { key = \"timely\", max = 20, title = { zh = \"响应及时\", en = \"Timely response\" } },\n    { key = \"plan\", max = 15, title = { zh = \"工作方案\", en = \"Plan\" } },\n    { key = \"on_time\", max = 25, title = { zh = \"按期办结\", en = \"Done on time\" } },\n    { key = \"solved\", max = 30, title = { zh = \"解决程度\", en = \"Degree solved\" } },\n    { key = \"service\", max = 10, title = { zh = \"服务态度\", en = \"Service\" } },\n]\n\n[[evaluation.forms]]\nrater = \"lead\"\nofficial = false\nitems = [\n    { key = \"attendance\", max = 30, title = { zh = \"参会到场\", en = \"Attendance\" } },\n    { key = \"share\", max = 40, title = { zh = \"分工完成\", en = \"Share of the work\" } },\n    { key = \"cooperation\", max = 30, title = { zh = \"协同配合\", en = \"Cooperation\" } },\n]\n\n# 五(二)3: 70% case scores, 30% satisfaction votes.\n[evaluation.quarter]\ncases = 70\nsatisfaction = 30\nvotes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)4: every whole 10% above the mean volume adds 1%, at most 5%; three notices cost one place.\n[evaluation.annual]\nuplift = \"step\"               # or \"linear\"\nuplift_every = 10\nuplift_adds = 1\nuplift_most = 5\nvolume_base = \"class\"         # or \"class_nonzero\", \"all\"\ndemotion_notices = 3\n\n# What is printed beside each step of a reckoning.\n[evaluation.sources]\ncase = \"seed 003, 五(二)1\"\nquarter = \"seed 003, 五(二)3\"\nannual = \"seed 003, 五(二)4\"\n\n# 六: leads for people to decide, never acted on.\n[[consequences]]\ncode = \"snail_award\"\nreport = \"quarterly\"\nclasses = [\"A\", \"B\", \"C\"]\nlast = 1\nrunning = 2\ntitle = { zh = \"连续两个季度末位：“蜗牛奖”线索\", en = \"Last two quarters running: lead for the snail award\" }\nsource = \"seed 003, 六1\"\n\n[[consequences]]\ncode = \"no_first_prize\"\nreport = \"annual\"\nclasses = [\"A\", \"B\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：取消综合绩效考核一等奖评选资格\", en = \"Last three of the year: no first prize\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"bonus_cut\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nsubstituted = true\ntitle = { zh = \"年度末位：主要负责人、分管负责人、具体责任人分别扣减 1/2、1/3、1/4 年度考核奖\", en = \"Last of the year: bonus cut by 1/2, 1/3, 1/4 for the head, the deputy in charge, the person responsible\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"second_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 2\nsubstituted = true\ntitle = { zh = \"连续两年末位：分管负责人免职\", en = \"Last two years running: the deputy in charge is removed\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"third_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 3\nsubstituted = true\ntitle = { zh = \"连续三年末位：主要负责人引咎辞职\", en = \"Last three years running: the head resigns\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"copied_upward\"\nreport = \"annual\"\nclasses = [\"B\", \"C\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：考核结果抄送上级部门\", en = \"Last three of the year: result copied to the superior body\" }\nsource = \"seed 003, 六2\"\n"}',X'c4f82dcf0e9171483528f6d1cd7f3c81372134a2dfb9942a33a029d9168f99df');
INSERT INTO events VALUES(3,NULL,'2025-03-03 09:00:00','2025-03-03 09:00:00','tester','{"kind":"calendar_set","source":"china","years":[2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,2025,2026],"days":[{"day":"2006-12-30","working":true,"name":"元旦"},{"day":"2006-12-31","working":true,"name":"元旦"},{"day":"2007-01-01","working":false,"name":"元旦"},{"day":"2007-01-02","working":false,"name":"元旦"},{"day":"2007-01-03","working":false,"name":"元旦"},{"day":"2007-02-17","working":true,"name":"春节"},{"day":"2007-02-18","working":false,"name":"春节"},{"day":"2007-02-19","working":false,"name":"春节"},{"day":"2007-02-20","working":false,"name":"春节"},{"day":"2007-02-21","working":false,"name":"春节"},{"day":"2007-02-22","working":false,"name":"春节"},{"day":"2007-02-23","working":false,"name":"春节"},{"day":"2007-02-24","working":false,"name":"春节"},{"day":"2007-02-25","working":true,"name":"春节"},{"day":"2007-04-28","working":true,"name":"劳动节"},{"day":"2007-04-29","working":true,"name":"劳动节"},{"day":"2007-05-01","working":false,"name":"劳动节"},{"day":"2007-05-02","working":false,"name":"劳动节"},{"day":"2007-05-03","working":false,"name":"劳动节"},{"day":"2007-05-04","working":false,"name":"劳动节"},{"day":"2007-05-05","working":false,"name":"劳动节"},{"day":"2007-05-06","working":false,"name":"劳动节"},{"day":"2007-05-07","working":false,"name":"劳动节"},{"day":"2007-09-29","working":true,"name":"国庆节"},{"day":"2007-09-30","working":true,"name":"国庆节"},{"day":"2007-10-01","working":false,"name":"国庆节"},{"day":"2007-10-02","working":false,"name":"国庆节"},{"day":"2007-10-03","working":false,"name":"国庆节"},{"day":"2007-10-04","working":false,"name":"国庆节"},{"day":"2007-10-05","working":false,"name":"国庆节"},{"day":"2007-10-06","working":false,"name":"国庆节"},{"day":"2007-10-07","working":false,"name":"国庆节"},{"day":"2007-12-29","working":true,"name":"元旦"},{"day":"2007-12-30","working":false,"name":"元旦"},{"day":"2007-12-31","working":false,"name":"元旦"},{"day":"2008-01-01","working":false,"name":"元旦"},{"day":"2008-02-02","working":true,"name":"春节"},{"day":"2008-02-03","working":true,"name":"春节"},{"day":"2008-02-06","working":false,"name":"春节"},{"day":"2008-02-07","working":false,"name":"春节"},{"day":"2008-02-08","working":false,"name":"春节"},{"day":"2008-02-09","working":false,"name":"春节"},{"day":"2008-02-10","working":false,"name":"春节"},{"day":"2008-02-11","working":false,"name":"春节"},{"day":"2008-02-12","working":false,"name":"春节"},{"day":"2008-04-04","working":false,"name":"清明节"},{"day":"2008-04-05","working":false,"name":"清明节"},{"day":"2008-04-06","working":false,"name":"清明节"},{"day":"2008-05-01","working":false,"name":"劳动节"},{"day":"2008-05-02","working":false,"name":"劳动节"},{"day":"2008-05-03","working":false,"name":"劳动节"},{"day":"2008-05-04","working":true,"name":"劳动节"},{"day":"2008-06-07","working":false,"name":"端午节"},{"day":"2008-06-08","working":false,"name":"端午节"},{"day":"2008-06-09","working":false,"name":"端午节"},{"day":"2008-09-13","working":false,"name":"中秋节"},{"day":"2008-09-14","working":false,"name":"中秋节"},{"day":"2008-09-15","working":false,"name":"中秋节"},{"day":"2008-09-27","working":true,"name":"国庆节"},{"day":"2008-09-28","working":true,"name":"国庆节"},{"day":"2008-09-29","working":false,"name":"国庆节"},{"day":"2008-09-30","working":false,"name":"国庆节"},{"day":"2008-10-01","working":false,"name":"国庆节"},{"day":"2008-10-02","working":false,"name":"国庆节"},{"day":"2008-10-03","working":false,"name":"国庆节"},{"day":"2008-10-04","working":false,"name":"国庆节"},{"day":"2008-10-05","working":false,"name":"国庆节"},{"day":"2009-01-01","working":false,"name":"元旦"},{"day":"2009-01-02","working":false,"name":"元旦"},{"day":"2009-01-03","working":false,"name":"元旦"},{"day":"2009-01-04","working":true,"name":"元旦"},{"day":"2009-01-24","working":true,"name":"春节"},{"day":"2009-01-25","working":false,"name":"春节"},{"day":"2009-01-26","working":false,"name":"春节"},{"day":"2009-01-27","working":false,"name":"春节"},{"day":"2009-01-28","working":false,"name":"春节"},{"day":"2009-01-29","working":false,"name":"春节"},{"day":"2009-01-30","working":false,"name":"春节"},{"day":"2009-01-31","working":false,"name":"春节"},{"day":"2009-02-01","working":true,"name":"春节"},{"day":"2009-04-04","working":false,"name":"清明节"},{"day":"2009-04-05","working":false,"name":"清明节"},{"day":"2009-04-06","working":false,"name":"清明节"},{"day":"2009-05-01","working":false,"name":"劳动节"},{"day":"2009-05-02","working":false,"name":"劳动节"},{"day":"2009-05-03","working":false,"name":"劳动节"},{"day":"2009-05-28","working":false,"name":"端午节"},{"day":"2009-05-29","working":false,"name":"端午节"},{"day":"2009-05-30","working":false,"name":"端午节"},{"day":"2009-05-31","working":true,"name":"端午节"},{"day":"2009-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2009-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2010-01-01","working":false,"name":"元旦"},{"day":"2010-01-02","working":false,"name":"元旦"},{"day":"2010-01-03","working":false,"name":"元旦"},{"day":"2010-02-13","working":false,"name":"春节"},{"day":"2010-02-14","working":false,"name":"春节"},{"day":"2010-02-15","working":false,"name":"春节"},{"day":"2010-02-16","working":false,"name":"春节"},{"day":"2010-02-17","working":false,"name":"春节"},{"day":"2010-02-18","working":false,"name":"春节"},{"day":"2010-02-19","working":false,"name":"春节"},{"day":"2010-02-20","working":true,"name":"春节"},{"day":"2010-02-21","working":true,"name":"春节"},{"day":"2010-04-03","working":false,"name":"清明节"},{"day":"2010-04-04","working":false,"name":"清明节"},{"day":"2010-04-05","working":false,"name":"清明节"},{"day":"2010-05-01","working":false,"name":"劳动节"},{"day":"2010-05-02","working":false,"name":"劳动节"},{"day":"2010-05-03","working":false,"name":"劳动节"},{"day":"2010-06-12","working":true,"name":"端午节"},{"day":"2010-06-13","working":true,"name":"端午节"},{"day":"2010-06-14","working":false,"name":"端午节"},{"day":"2010-06-15","working":false,"name":"端午节"},{"day":"2010-06-16","working":false,"name":"端午节"},{"day":"2010-09-19","working":true,"name":"中秋节"},{"day":"2010-09-22","working":false,"name":"中秋节"},{"day":"2010-09-23","working":false,"name":"中秋节"},{"day":"2010-09-24","working":false,"name":"中秋节"},{"day":"2010-09-25","working":true,"name":"中秋节"},{"day":"2010-09-26","working":true,"name":"国庆节"},{"day":"2010-10-01","working":false,"name":"国庆节"},{"day":"2010-10-02","working":false,"name":"国庆节"},{"day":"2010-10-03","working":false,"name":"国庆节"},{"day":"2010-10-04","working":false,"name":"国庆节"},{"day":"2010-10-05","working":false,"name":"国庆节"},{"day":"2010-10-06","working":false,"name":"国庆节"},{"day":"2010-10-07","working":false,"name":"国庆节"},{"day":"2010-10-09","working":true,"name":"国庆节"},{"day":"2011-01-01","working":false,"name":"元旦"},{"day":"2011-01-02","working":false,"name":"元旦"},{"day":"2011-01-03","working":false,"name":"元旦"},{"day":"2011-01-30","working":true,"name":"春节"},{"day":"2011-02-02","working":false,"name":"春节"},{"day":"2011-02-03","working":false,"name":"春节"},{"day":"2011-02-04","working":false,"name":"春节"},{"day":"2011-02-05","working":false,"name":"春节"},{"day":"2011-02-06","working":false,"name":"春节"},{"day":"2011-02-07","working":false,"name":"春节"},{"day":"2011-02-08","working":false,"name":"春节"},{"day":"2011-02-12","working":true,"name":"春节"},{"day":"2011-04-02","working":true,"name":"清明节"},{"day":"2011-04-03","working":false,"name":"清明节"},{"day":"2011-04-04","working":false,"name":"清明节"},{"day":"2011-04-05","working":false,"name":"清明节"},{"day":"2011-04-30","working":false,"name":"劳动节"},{"day":"2011-05-01","working":false,"name":"劳动节"},{"day":"2011-05-02","working":false,"name":"劳动节"},{"day":"2011-06-04","working":false,"name":"端午节"},{"day":"2011-06-05","working":false,"name":"端午节"},{"day":"2011-06-06","working":false,"name":"端午节"},{"day":"2011-09-10","working":false,"name":"中秋节"},{"day":"2011-09-11","working":false,"name":"中秋节"},{"day":"2011-09-12","working":false,"name":"中秋节"},{"day":"2011-10-01","working":false,"name":"国庆节"},{"day":"2011-10-02","working":false,"name":"国庆节"},{"day":"2011-10-03","working":false,"name":"国庆节"},{"day":"2011-10-04","working":false,"name":"国庆节"},{"day":"2011-10-05","working":false,"name":"国庆节"},{"day":"2011-10-06","working":false,"name":"国庆节"},{"day":"2011-10-07","working":false,"name":"国庆节"},{"day":"2011-10-08","working":true,"name":"国庆节"},{"day":"2011-10-09","working":true,"name":"国庆节"},{"day":"2011-12-31","working":true,"name":"元旦"},{"day":"2012-01-01","working":false,"name":"元旦"},{"day":"2012-01-02","working":false,"name":"元旦"},{"day":"2012-01-03","working":false,"name":"元旦"},{"day":"2012-01-21","working":true,"name":"春节"},{"day":"2012-01-22","working":false,"name":"春节"},{"day":"2012-01-23","working":false,"name":"春节"},{"day":"2012-01-24","working":false,"name":"春节"},{"day":"2012-01-25","working":false,"name":"春节"},{"day":"2012-01-26","working":false,"name":"春节"},{"day":"2012-01-27","working":false,"name":"春节"},{"day":"2012-01-28","working":false,"name":"春节"},{"day":"2012-01-29","working":true,"name":"春节"},{"day":"2012-03-31","working":true,"name":"清明节"},{"day":"2012-04-01","working":true,"name":"清明节"},{"day":"2012-04-02","working":false,"name":"清明节"},{"day":"2012-04-03","working":false,"name":"清明节"},{"day":"2012-04-04","working":false,"name":"清明节"},{"day":"2012-04-28","working":true,"name":"劳动节"},{"day":"2012-04-29","working":false,"name":"劳动节"},{"day":"2012-04-30","working":false,"name":"劳动节"},{"day":"2012-05-01","working":false,"name":"劳动节"},{"day":"2012-06-22","working":false,"name":"端午节"},{"day":"2012-06-23","working":false,"name":"端午节"},{"day":"2012-06-24","working":false,"name":"端午节"},{"day":"2012-09-29","working":true,"name":"中秋节、国庆节"},{"day":"2012-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2013-01-01","working":false,"name":"元旦"},{"day":"2013-01-02","working":false,"name":"元旦"},{"day":"2013-01-03","working":false,"name":"元旦"},{"day":"2013-01-05","working":true,"name":"元旦"},{"day":"2013-01-06","working":true,"name":"元旦"},{"day":"2013-02-09","working":false,"name":"春节"},{"day":"2013-02-10","working":false,"name":"春节"},{"day":"2013-02-11","working":false,"name":"春节"},{"day":"2013-02-12","working":false,"name":"春节"},{"day":"2013-02-13","working":false,"name":"春节"},{"day":"2013-02-14","working":false,"name":"春节"},{"day":"2013-02-15","working":false,"name":"春节"},{"day":"2013-02-16","working":true,"name":"春节"},{"day":"2013-02-17","working":true,"name":"春节"},{"day":"2013-04-04","working":false,"name":"清明节"},{"day":"2013-04-05","working":false,"name":"清明节"},{"day":"2013-04-06","working":false,"name":"清明节"},{"day":"2013-04-07","working":true,"name":"清明节"},{"day":"2013-04-27","working":true,"name":"劳动节"},{"day":"2013-04-28","working":true,"name":"劳动节"},{"day":"2013-04-29","working":false,"name":"劳动节"},{"day":"2013-04-30","working":false,"name":"劳动节"},{"day":"2013-05-01","working":false,"name":"劳动节"},{"day":"2013-06-08","working":true,"name":"端午节"},{"day":"2013-06-09","working":true,"name":"端午节"},{"day":"2013-06-10","working":false,"name":"端午节"},{"day":"2013-06-11","working":false,"name":"端午节"},{"day":"2013-06-12","working":false,"name":"端午节"},{"day":"2013-09-19","working":false,"name":"中秋节"},{"day":"2013-09-20","working":false,"name":"中秋节"},{"day":"2013-09-21","working":false,"name":"中秋节"},{"day":"2013-09-22","working":true,"name":"中秋节"},{"day":"2013-09-29","working":true,"name":"国庆节"},{"day":"2013-10-01","working":false,"name":"国庆节"},{"day":"2013-10-02","working":false,"name":"国庆节"},{"day":"2013-10-03","working":false,"name":"国庆节"},{"day":"2013-10-04","working":false,"name":"国庆节"},{"day":"2013-10-05","working":false,"name":"国庆节"},{"day":"2013-10-06","working":false,"name":"国庆节"},{"day":"2013-10-07","working":false,"name":"国庆节"},{"day":"2013-10-12","working":true,"name":"国庆节"},{"day":"2014-01-01","working":false,"name":"元旦"},{"day":"2014-01-26","working":true,"name":"春节"},{"day":"2014-01-31","working":false,"name":"春节"},{"day":"2014-02-01","working":false,"name":"春节"},{"day":"2014-02-02","working":false,"name":"春节"},{"day":"2014-02-03","working":false,"name":"春节"},{"day":"2014-02-04","working":false,"name":"春节"},{"day":"2014-02-05","working":false,"name":"春节"},{"day":"2014-02-06","working":false,"name":"春节"},{"day":"2014-02-08","working":true,"name":"春节"},{"day":"2014-04-05","working":false,"name":"清明节"},{"day":"2014-04-07","working":false,"name":"清明节"},{"day":"2014-05-01","working":false,"name":"劳动节"},{"day":"2014-05-02","working":false,"name":"劳动节"},{"day":"2014-05-03","working":false,"name":"劳动节"},{"day":"2014-05-04","working":true,"name":"劳动节"},{"day":"2014-06-02","working":false,"name":"端午节"},{"day":"2014-09-08","working":false,"name":"中秋节"},{"day":"2014-09-28","working":true,"name":"国庆节"},{"day":"2014-10-01","working":false,"name":"国庆节"},{"day":"2014-10-02","working":false,"name":"国庆节"},{"day":"2014-10-03","working":false,"name":"国庆节"},{"day":"2014-10-04","working":false,"name":"国庆节"},{"day":"2014-10-05","working":false,"name":"国庆节"},{"day":"2014-10-06","working":false,"name":"国庆节"},{"day":"2014-10-07","working":false,"name":"国庆节"},{"day":"2014-10-11","working":true,"name":"国庆节"},{"day":"2015-01-01","working":false,"name":"元旦"},{"day":"2015-01-02","working":false,"name":"元旦"},{"day":"2015-01-03","working":false,"name":"元旦"},{"day":"2015-01-04","working":true,"name":"元旦"},{"day":"2015-02-15","working":true,"name":"春节"},{"day":"2015-02-18","working":false,"name":"春节"},{"day":"2015-02-19","working":false,"name":"春节"},{"day":"2015-02-20","working":false,"name":"春节"},{"day":"2015-02-21","working":false,"name":"春节"},{"day":"2015-02-22","working":false,"name":"春节"},{"day":"2015-02-23","working":false,"name":"春节"},{"day":"2015-02-24","working":false,"name":"春节"},{"day":"2015-02-28","working":true,"name":"春节"},{"day":"2015-04-05","working":false,"name":"清明节"},{"day":"2015-04-06","working":false,"name":"清明节"},{"day":"2015-05-01","working":false,"name":"劳动节"},{"day":"2015-06-20","working":false,"name":"端午节"},{"day":"2015-06-22","working":false,"name":"端午节"},{"day":"2015-09-03","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-04","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-05","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-06","working":true,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-27","working":false,"name":"中秋节"},{"day":"2015-10-01","working":false,"name":"国庆节"},{"day":"2015-10-02","working":false,"name":"国庆节"},{"day":"2015-10-03","working":false,"name":"国庆节"},{"day":"2015-10-04","working":false,"name":"国庆节"},{"day":"2015-10-05","working":false,"name":"国庆节"},{"day":"2015-10-06","working":false,"name":"国庆节"},{"day":"2015-10-07","working":false,"name":"国庆节"},{"day":"2015-10-10","working":true,"name":"国庆节"},{"day":"2016-01-01","working":false,"name":"元旦"},{"day":"2016-02-06","working":true,"name":"春节"},{"day":"2016-02-07","working":false,"name":"春节"},{"day":"2016-02-08","working":false,"name":"春节"},{"day":"2016-02-09","working":false,"name":"春节"},{"day":"2016-02-10","working":false,"name":"春节"},{"day":"2016-02-11","working":false,"name":"春节"},{"day":"2016-02-12","working":false,"name":"春节"},{"day":"2016-02-13","working":false,"name":"春节"},{"day":"2016-02-14","working":true,"name":"春节"},{"day":"2016-04-04","working":false,"name":"清明节"},{"day":"2016-05-01","working":false,"name":"劳动节"},{"day":"2016-05-02","working":false,"name":"劳动节"},{"day":"2016-06-09","working":false,"name":"端午节"},{"day":"2016-06-10","working":false,"name":"端午节"},{"day":"2016-06-11","working":false,"name":"端午节"},{"day":"2016-06-12","working":true,"name":"端午节"},{"day":"2016-09-15","working":false,"name":"中秋节"},{"day":"2016-09-16","working":false,"name":"中秋节"},{"day":"2016-09-17","working":false,"name":"中秋节"},{"day":"2016-09-18","working":true,"name":"中秋节"},{"day":"2016-10-01","working":false,"name":"国庆节"},{"day":"2016-10-02","working":false,"name":"国庆节"},{"day":"2016-10-03","working":false,"name":"国庆节"},{"day":"2016-10-04","working":false,"name":"国庆节"},{"day":"2016-10-05","working":false,"name":"国庆节"},{"day":"2016-10-06","working":false,"name":"国庆节"},{"day":"2016-10-07","working":false,"name":"国庆节"},{"day":"2016-10-08","working":true,"name":"国庆节"},{"day":"2016-10-09","working":true,"name":"国庆节"},{"day":"2017-01-01","working":false,"name":"元旦"},{"day":"2017-01-02","working":false,"name":"元旦"},{"day":"2017-01-22","working":true,"name":"春节"},{"day":"2017-01-27","working":false,"name":"春节"},{"day":"2017-01-28","working":false,"name":"春节"},{"day":"2017-01-29","working":false,"name":"春节"},{"day":"2017-01-30","working":false,"name":"春节"},{"day":"2017-01-31","working":false,"name":"春节"},{"day":"2017-02-01","working":false,"name":"春节"},{"day":"2017-02-02","working":false,"name":"春节"},{"day":"2017-02-04","working":true,"name":"春节"},{"day":"2017-04-01","working":true,"name":"清明节"},{"day":"2017-04-02","working":false,"name":"清明节"},{"day":"2017-04-03","working":false,"name":"清明节"},{"day":"2017-04-04","working":false,"name":"清明节"},{"day":"2017-05-01","working":false,"name":"劳动节"},{"day":"2017-05-27","working":true,"name":"端午节"},{"day":"2017-05-28","working":false,"name":"端午节"},{"day":"2017-05-29","working":false,"name":"端午节"},{"day":"2017-05-30","working":false,"name":"端午节"},{"day":"2017-09-30","working":true,"name":"中秋节、国庆节"},{"day":"2017-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-08","working":false,"name":"中秋节、国庆节"},{"day":"2018-01-01","working":false,"name":"元旦"},{"day":"2018-02-11","working":true,"name":"春节"},{"day":"2018-02-15","working":false,"name":"春节"},{"day":"2018-02-16","working":false,"name":"春节"},{"day":"2018-02-17","working":false,"name":"春节"},{"day":"2018-02-18","working":false,"name":"春节"},{"day":"2018-02-19","working":false,"name":"春节"},{"day":"2018-02-20","working":false,"name":"春节"},{"day":"2018-02-21","working":false,"name":"春节"},{"day":"2018-02-24","working":true,"name":"春节"},{"day":"2018-04-05","working":false,"name":"清明节"},{"day":"2018-04-06","working":false,"name":"清明节"},{"day":"2018-04-07","working":false,"name":"清明节"},{"day":"2018-04-08","working":true,"name":"清明节"},{"day":"2018-04-28","working":true,"name":"劳动节"},{"day":"2018-04-29","working":false,"name":"劳动节"},{"day":"2018-04-30","working":false,"name":"劳动节"},{"day":"2018-05-01","working":false,"name":"劳动节"},{"day":"2018-06-18","working":false,"name":"端午节"},{"day":"2018-09-24","working":false,"name":"中秋节"},{"day":"2018-09-29","working":true,"name":"国庆节"},{"day":"2018-09-30","working":true,"name":"国庆节"},{"day":"2018-10-01","working":false,"name":"国庆节"},{"day":"2018-10-02","working":false,"name":"国庆节"},{"day":"2018-10-03","working":false,"name":"国庆节"},{"day":"2018-10-04","working":false,"name":"国庆节"},{"day":"2018-10-05","working":false,"name":"国庆节"},{"day":"2018-10-06","working":false,"name":"国庆节"},{"day":"2018-10-07","working":false,"name":"国庆节"},{"day":"2018-12-29","working":true,"name":"元旦"},{"day":"2018-12-30","working":false,"name":"元旦"},{"day":"2018-12-31","working":false,"name":"元旦"},{"day":"2019-01-01","working":false,"name":"元旦"},{"day":"2019-02-02","working":true,"name":"春节"},{"day":"2019-02-03","working":true,"name":"春节"},{"day":"2019-02-04","working":false,"name":"春节"},{"day":"2019-02-05","working":false,"name":"春节"},{"day":"2019-02-06","working":false,"name":"春节"},{"day":"2019-02-07","working":false,"name":"春节"},{"day":"2019-02-08","working":false,"name":"春节"},{"day":"2019-02-09","working":false,"name":"春节"},{"day":"2019-02-10","working":false,"name":"春节"},{"day":"2019-04-05","working":false,"name":"清明节"},{"day":"2019-04-28","working":true,"name":"劳动节"},{"day":"2019-05-01","working":false,"name":"劳动节"},{"day":"2019-05-02","working":false,"name":"劳动节"},{"day":"2019-05-03","working":false,"name":"劳动节"},{"day":"2019-05-04","working":false,"name":"劳动节"},{"day":"2019-05-05","working":true,"name":"劳动节"},{"day":"2019-06-07","working":false,"name":"端午节"},{"day":"2019-09-13","working":false,"name":"中秋节"},{"day":"2019-09-29","working":true,"name":"国庆节"},{"day":"2019-10-01","working":false,"name":"国庆节"},{"day":"2019-10-02","working":false,"name":"国庆节"},{"day":"2019-10-03","working":false,"name":"国庆节"},{"day":"2019-10-04","working":false,"name":"国庆节"},{"day":"2019-10-05","working":false,"name":"国庆节"},{"day":"2019-10-06","working":false,"name":"国庆节"},{"day":"2019-10-07","working":false,"name":"国庆节"},{"day":"2019-10-12","working":true,"name":"国庆节"},{"day":"2020-01-01","working":false,"name":"元旦"},{"day":"2020-01-19","working":true,"name":"春节"},{"day":"2020-01-24","working":false,"name":"春节"},{"day":"2020-01-25","working":false,"name":"春节"},{"day":"2020-01-26","working":false,"name":"春节"},{"day":"2020-01-27","working":false,"name":"春节"},{"day":"2020-01-28","working":false,"name":"春节"},{"day":"2020-01-29","working":false,"name":"春节"},{"day":"2020-01-30","working":false,"name":"春节"},{"day":"2020-01-31","working":false,"name":"春节"},{"day":"2020-02-01","working":false,"name":"春节"},{"day":"2020-02-02","working":false,"name":"春节"},{"day":"2020-04-04","working":false,"name":"清明节"},{"day":"2020-04-05","working":false,"name":"清明节"},{"day":"2020-04-06","working":false,"name":"清明节"},{"day":"2020-04-26","working":true,"name":"劳动节"},{"day":"2020-05-01","working":false,"name":"劳动节"},{"day":"2020-05-02","working":false,"name":"劳动节"},{"day":"2020-05-03","working":false,"name":"劳动节"},{"day":"2020-05-04","working":false,"name":"劳动节"},{"day":"2020-05-05","working":false,"name":"劳动节"},{"day":"2020-05-09","working":true,"name":"劳动节"},{"day":"2020-06-25","working":false,"name":"端午节"},{"day":"2020-06-26","working":false,"name":"端午节"},{"day":"2020-06-27","working":false,"name":"端午节"},{"day":"2020-06-28","working":true,"name":"端午节"},{"day":"2020-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2020-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2021-01-01","working":false,"name":"元旦"},{"day":"2021-01-02","working":false,"name":"元旦"},{"day":"2021-01-03","working":false,"name":"元旦"},{"day":"2021-02-07","working":true,"name":"春节"},{"day":"2021-02-11","working":false,"name":"春节"},{"day":"2021-02-12","working":false,"name":"春节"},{"day":"2021-02-13","working":false,"name":"春节"},{"day":"2021-02-14","working":false,"name":"春节"},{"day":"2021-02-15","working":false,"name":"春节"},{"day":"2021-02-16","working":false,"name":"春节"},{"day":"2021-02-17","working":false,"name":"春节"},{"day":"2021-02-20","working":true,"name":"春节"},{"day":"2021-04-03","working":false,"name":"清明节"},{"day":"2021-04-04","working":false,"name":"清明节"},{"day":"2021-04-05","working":false,"name":"清明节"},{"day":"2021-04-25","working":true,"name":"劳动节"},{"day":"2021-05-01","working":false,"name":"劳动节"},{"day":"2021-05-02","working":false,"name":"劳动节"},{"day":"2021-05-03","working":false,"name":"劳动节"},{"day":"2021-05-04","working":false,"name":"劳动节"},{"day":"2021-05-05","working":false,"name":"劳动节"},{"day":"2021-05-08","working":true,"name":"劳动节"},{"day":"2021-06-12","working":false,"name":"端午节"},{"day":"2021-06-13","working":false,"name":"端午节"},{"day":"2021-06-14","working":false,"name":"端午节"},{"day":"2021-09-18","working":true,"name":"中秋节"},{"day":"2021-09-19","working":false,"name":"中秋节"},{"day":"2021-09-20","working":false,"name":"中秋节"},{"day":"2021-09-21","working":false,"name":"中秋节"},{"day":"2021-09-26","working":true,"name":"国庆节"},{"day":"2021-10-01","working":false,"name":"国庆节"},{"day":"2021-10-02","working":false,"name":"国庆节"},{"day":"2021-10-03","working":false,"name":"国庆节"},{"day":"2021-10-04","working":false,"name":"国庆节"},{"day":"2021-10-05","working":false,"name":"国庆节"},{"day":"2021-10-06","working":false,"name":"国庆节"},{"day":"2021-10-07","working":false,"name":"国庆节"},{"day":"2021-10-09","working":true,"name":"国庆节"},{"day":"2022-01-01","working":false,"name":"元旦"},{"day":"2022-01-02","working":false,"name":"元旦"},{"day":"2022-01-03","working":false,"name":"元旦"},{"day":"2022-01-29","working":true,"name":"春节"},{"day":"2022-01-30","working":true,"name":"春节"},{"day":"2022-01-31","working":false,"name":"春节"},{"day":"2022-02-01","working":false,"name":"春节"},{"day":"2022-02-02","working":false,"name":"春节"},{"day":"2022-02-03","working":false,"name":"春节"},{"day":"2022-02-04","working":false,"name":"春节"},{"day":"2022-02-05","working":false,"name":"春节"},{"day":"2022-02-06","working":false,"name":"春节"},{"day":"2022-04-02","working":true,"name":"清明节"},{"day":"2022-04-03","working":false,"name":"清明节"},{"day":"2022-04-04","working":false,"name":"清明节"},{"day":"2022-04-05","working":false,"name":"清明节"},{"day":"2022-04-24","working":true,"name":"劳动节"},{"day":"2022-04-30","working":false,"name":"劳动节"},{"day":"2022-05-01","working":false,"name":"劳动节"},{"day":"2022-05-02","working":false,"name":"劳动节"},{"day":"2022-05-03","working":false,"name":"劳动节"},{"day":"2022-05-04","working":false,"name":"劳动节"},{"day":"2022-05-07","working":true,"name":"劳动节"},{"day":"2022-06-03","working":false,"name":"端午节"},{"day":"2022-06-04","working":false,"name":"端午节"},{"day":"2022-06-05","working":false,"name":"端午节"},{"day":"2022-09-10","working":false,"name":"中秋节"},{"day":"2022-09-11","working":false,"name":"中秋节"},{"day":"2022-09-12","working":false,"name":"中秋节"},{"day":"2022-10-01","working":false,"name":"国庆节"},{"day":"2022-10-02","working":false,"name":"国庆节"},{"day":"2022-10-03","working":false,"name":"国庆节"},{"day":"2022-10-04","working":false,"name":"国庆节"},{"day":"2022-10-05","working":false,"name":"国庆节"},{"day":"2022-10-06","working":false,"name":"国庆节"},{"day":"2022-10-07","working":false,"name":"国庆节"},{"day":"2022-10-08","working":true,"name":"国庆节"},{"day":"2022-10-09","working":true,"name":"国庆节"},{"day":"2022-12-31","working":false,"name":"元旦"},{"day":"2023-01-01","working":false,"name":"元旦"},{"day":"2023-01-02","working":false,"name":"元旦"},{"day":"2023-01-21","working":false,"name":"春节"},{"day":"2023-01-22","working":false,"name":"春节"},{"day":"2023-01-23","working":false,"name":"春节"},{"day":"2023-01-24","working":false,"name":"春节"},{"day":"2023-01-25","working":false,"name":"春节"},{"day":"2023-01-26","working":false,"name":"春节"},{"day":"2023-01-27","working":false,"name":"春节"},{"day":"2023-01-28","working":true,"name":"春节"},{"day":"2023-01-29","working":true,"name":"春节"},{"day":"2023-04-05","working":false,"name":"清明节"},{"day":"2023-04-23","working":true,"name":"劳动节"},{"day":"2023-04-29","working":false,"name":"劳动节"},{"day":"2023-04-30","working":false,"name":"劳动节"},{"day":"2023-05-01","working":false,"name":"劳动节"},{"day":"2023-05-02","working":false,"name":"劳动节"},{"day":"2023-05-03","working":false,"name":"劳动节"},{"day":"2023-05-06","working":true,"name":"劳动节"},{"day":"2023-06-22","working":false,"name":"端午节"},{"day":"2023-06-23","working":false,"name":"端午节"},{"day":"2023-06-24","working":false,"name":"端午节"},{"day":"2023-06-25","working":true,"name":"端午节"},{"day":"2023-09-29","working":false,"name":"中秋节、国庆节"},{"day":"2023-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-07","working":true,"name":"中秋节、国庆节"},{"day":"2023-10-08","working":true,"name":"中秋节、国庆节"},{"day":"2024-01-01","working":false,"name":"元旦"},{"day":"2024-02-04","working":true,"name":"春节"},{"day":"2024-02-10","working":false,"name":"春节"},{"day":"2024-02-11","working":false,"name":"春节"},{"day":"2024-02-12","working":false,"name":"春节"},{"day":"2024-02-13","working":false,"name":"春节"},{"day":"2024-02-14","working":false,"name":"春节"},{"day":"2024-02-15","working":false,"name":"春节"},{"day":"2024-02-16","working":false,"name":"春节"},{"day":"2024-02-17","working":false,"name":"春节"},{"day":"2024-02-18","working":true,"name":"春节"},{"day":"2024-04-04","working":false,"name":"清明节"},{"day":"2024-04-05","working":false,"name":"清明节"},{"day":"2024-04-06","working":false,"name":"清明节"},{"day":"2024-04-07","working":true,"name":"清明节"},{"day":"2024-04-28","working":true,"name":"劳动节"},{"day":"2024-05-01","working":false,"name":"劳动节"},{"day":"2024-05-02","working":false,"name":"劳动节"},{"day":"2024-05-03","working":false,"name":"劳动节"},{"day":"2024-05-04","working":false,"name":"劳动节"},{"day":"2024-05-05","working":false,"name":"劳动节"},{"day":"2024-05-11","working":true,"name":"劳动节"},{"day":"2024-06-10","working":false,"name":"端午节"},{"day":"2024-09-14","working":true,"name":"中秋节"},{"day":"2024-09-15","working":false,"name":"中秋节"},{"day":"2024-09-16","working":false,"name":"中秋节"},{"day":"2024-09-17","working":false,"name":"中秋节"},{"day":"2024-09-29","working":true,"name":"国庆节"},{"day":"2024-10-01","working":false,"name":"国庆节"},{"day":"2024-10-02","working":false,"name":"国庆节"},{"day":"2024-10-03","working":false,"name":"国庆节"},{"day":"2024-10-04","working":false,"name":"国庆节"},{"day":"2024-10-05","working":false,"name":"国庆节"},{"day":"2024-10-06","working":false,"name":"国庆节"},{"day":"2024-10-07","working":false,"name":"国庆节"},{"day":"2024-10-12","working":true,"name":"国庆节"},{"day":"2025-01-01","working":false,"name":"元旦"},{"day":"2025-01-26","working":true,"name":"春节"},{"day":"2025-01-28","working":false,"name":"春节"},{"day":"2025-01-29","working":false,"name":"春节"},{"day":"2025-01-30","working":false,"name":"春节"},{"day":"2025-01-31","working":false,"name":"春节"},{"day":"2025-02-01","working":false,"name":"春节"},{"day":"2025-02-02","working":false,"name":"春节"},{"day":"2025-02-03","working":false,"name":"春节"},{"day":"2025-02-04","working":false,"name":"春节"},{"day":"2025-02-08","working":true,"name":"春节"},{"day":"2025-04-04","working":false,"name":"清明节"},{"day":"2025-04-05","working":false,"name":"清明节"},{"day":"2025-04-06","working":false,"name":"清明节"},{"day":"2025-04-27","working":true,"name":"劳动节"},{"day":"2025-05-01","working":false,"name":"劳动节"},{"day":"2025-05-02","working":false,"name":"劳动节"},{"day":"2025-05-03","working":false,"name":"劳动节"},{"day":"2025-05-04","working":false,"name":"劳动节"},{"day":"2025-05-05","working":false,"name":"劳动节"},{"day":"2025-05-31","working":false,"name":"端午节"},{"day":"2025-06-01","working":false,"name":"端午节"},{"day":"2025-06-02","working":false,"name":"端午节"},{"day":"2025-09-28","working":true,"name":"国庆节、中秋节"},{"day":"2025-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-11","working":true,"name":"国庆节、中秋节"},{"day":"2026-01-01","working":false,"name":"元旦"},{"day":"2026-01-02","working":false,"name":"元旦"},{"day":"2026-01-03","working":false,"name":"元旦"},{"day":"2026-01-04","working":true,"name":"元旦"},{"day":"2026-02-14","working":true,"name":"春节"},{"day":"2026-02-15","working":false,"name":"春节"},{"day":"2026-02-16","working":false,"name":"春节"},{"day":"2026-02-17","working":false,"name":"春节"},{"day":"2026-02-18","working":false,"name":"春节"},{"day":"2026-02-19","working":false,"name":"春节"},{"day":"2026-02-20","working":false,"name":"春节"},{"day":"2026-02-21","working":false,"name":"春节"},{"day":"2026-02-22","working":false,"name":"春节"},{"day":"2026-02-23","working":false,"name":"春节"},{"day":"2026-02-28","working":true,"name":"春节"},{"day":"2026-04-04","working":false,"name":"清明节"},{"day":"2026-04-05","working":false,"name":"清明节"},{"day":"2026-04-06","working":false,"name":"清明节"},{"day":"2026-05-01","working":false,"name":"劳动节"},{"day":"2026-05-02","working":false,"name":"劳动节"},{"day":"2026-05-03","working":false,"name":"劳动节"},{"day":"2026-05-04","working":false,"name":"劳动节"},{"day":"2026-05-05","working":false,"name":"劳动节"},{"day":"2026-05-09","working":true,"name":"劳动节"},{"day":"2026-06-19","working":false,"name":"端午节"},{"day":"2026-06-20","working":false,"name":"端午节"},{"day":"2026-06-21","working":false,"name":"端午节"},{"day":"2026-09-20","working":true,"name":"国庆节"},{"day":"2026-09-25","working":false,"name":"中秋节"},{"day":"2026-09-26","working":false,"name":"中秋节"},{"day":"2026-09-27","working":false,"name":"中秋节"},{"day":"2026-10-01","working":false,"name":"国庆节"},{"day":"2026-10-02","working":false,"name":"国庆节"},{"day":"2026-10-03","working":false,"name":"国庆节"},{"day":"2026-10-04","working":false,"name":"国庆节"},{"day":"2026-10-05","working":false,"name":"国庆节"},{"day":"2026-10-06","working":false,"name":"国庆节"},{"day":"2026-10-07","working":false,"name":"国庆节"},{"day":"2026-10-10","working":true,"name":"国庆节"}],"moved":[]}',X'7353019cb27dc655715a8318bd106e6b069eb504466723688e8e6395f1e54691');
INSERT INTO events VALUES(4,NULL,'2025-03-03 09:05:00','2025-03-03 09:05:00','tester','{"kind":"unit_saved","unit":{"code":"A01","name":"Housing Bureau","short":"Housing","kind":"department","class":"A"}}',X'6c2642a4813e9259168f2bc0290c79f51c43fd4149352267650f38742f134b76');
INSERT INTO events VALUES(5,NULL,'2025-03-03 09:06:00','2025-03-03 09:06:00','tester','{"kind":"unit_saved","unit":{"code":"A02","name":"Education Bureau","short":"Education","kind":"department","class":"A"}}',X'cc2791f8cc24529bbc306c4ac777db4c931984378cf7faa4c5387a4b3e7615a6');
INSERT INTO events VALUES(6,NULL,'2025-03-03 09:07:00','2025-03-03 09:07:00','tester','{"kind":"unit_saved","unit":{"code":"Z01","name":"West Town","kind":"originator"}}',X'814b30cdb1bbb0597e3d33cf1175fe6c1af6cf25b4d4809cb1b6edc479dd1553');
INSERT INTO events VALUES(7,202500000001,'2025-03-03 09:30:00','2025-03-03 09:30:00','tester','{"kind":"received","originator":"Z01","title":"Parking at the gate","enterprise":"Harbour Works","contact":"Lee","phone":"0523-88881234","ref":"H-1","scheme":1}',X'6125fa0b8a9139c02cbde8dee19068c3bb6c4586a70796f245d92b3c9a89a31b');
INSERT INTO events VALUES(8,202500000001,'2025-03-03 10:00:00','2025-03-03 10:00:00','tester','{"kind":"triaged","scope":"multi","category":"other"}',X'487eb0b20ac4b9ebf7af55385712d88244a5c5c965063e3a07b604ec11c39cf7');
INSERT INTO events VALUES(9,202500000001,'2025-03-03 10:05:00','2025-03-03 10:05:00','tester','{"kind":"assigned","placements":[{"department":"A01","role":"lead","respond":{"at":"2025-03-04T23:59:59","days":1},"consult":{"at":"2025-03-06T23:59:59","days":3}},{"department":"A02","role":"co"}]}',X'065691fdbba641ee7cf5357603925ed89895056d84964a5ef4d30702f9065b00');
INSERT INTO events VALUES(10,202500000001,'2025-03-03 15:00:00','2025-03-03 15:00:00','tester','{"kind":"responded","department":"A01","plan":"look","promised_on":"2025-03-10","responsible":"Wang","dues":[{"department":"A01","due":{"at":"2025-03-10T23:59:59"}},{"department":"A02","due":{"at":"2025-03-10T23:59:59"}}]}',X'e04045a9439e0f32066612878b296419bf808bbdfe37501104723a5c7b5a1231');
INSERT INTO events VALUES(11,202500000001,'2025-03-04 09:00:00','2025-03-04 09:00:00','tester','{"kind":"consulted","note":"met","with":["A02"]}',X'a9993535b34d3300ec90687954574cad70495ebdac7f43c82220c43688e67547');
INSERT INTO events VALUES(12,202500000001,'2025-03-10 09:00:00','2025-03-10 09:00:00','tester','{"kind":"extension_requested","department":"A01","to":"2025-03-14T23:59:59","reason":"rain"}',X'5f46fc18fd55924f839704bb2f1532e8d6409d59756e8fea5b86b73f8c495349');
INSERT INTO events VALUES(13,202500000001,'2025-03-10 10:00:00','2025-03-10 10:00:00','tester','{"kind":"extension_granted","department":"A01","to":"2025-03-14T23:59:59"}',X'a9f454ccf4fbe69d4bb0804e45c77a013748d647a4ae30478d7c5505be8be8e3');
INSERT INTO events VALUES(14,202500000001,'2025-03-13 09:00:00','2025-03-13 09:00:00','tester','{"kind":"resolved","departments":["A01","A02"],"result":"done"}',X'acf716806788925efca416df81deb97bc23ab11d156cafd99fa2e14e3bf7fa50');
INSERT INTO events VALUES(15,202500000001,'2025-03-14 09:00:00','2025-03-14 09:00:00','tester','{"kind":"followed_up","by":"phone","solved":true,"grade":"satisfied"}',X'ac22a022e341a7105fe44e9c39e2b52385c35582c140a7e5254cb59a628aaeb8');
INSERT INTO events VALUES(16,202500000001,'2025-03-14 10:00:00','2025-03-14 10:00:00','tester','{"kind":"closed","outcome":"resolved"}',X'bee1e1c5b4cd73ff08c461eb34c1ade2d5e5be9ce944e2c515676c3ab44fb62e');
INSERT INTO events VALUES(17,202500000001,'2025-03-14 11:00:00','2025-03-14 11:00:00','tester','{"kind":"scored","department":"A01","rater":"originator","points":925000,"at":"2025-03-14T11:00:00"}',X'557ce8b27fb28cbb7cc483dbc8bee0bf062f12e9191baced53d3c8cf916d28f1');
INSERT INTO events VALUES(18,202500000001,'2025-03-14 11:05:00','2025-03-14 11:05:00','tester','{"kind":"scored","department":"A02","rater":"originator","points":800000,"at":"2025-03-14T11:05:00"}',X'a2211eb0863a64a3468cac67615e3136ce31f0900f84a8fdccc15b0e1c55e618');
INSERT INTO events VALUES(19,202500000001,'2025-03-14 11:10:00','2025-03-14 11:10:00','tester','{"kind":"scored","department":"A02","rater":"lead","points":900000,"at":"2025-03-14T11:10:00"}',X'e64bd613543ca2ce1589f669c89fba639533358e9a39567620f29f21d1edfd18');
INSERT INTO events VALUES(20,202500000002,'2025-03-17 09:00:00','2025-03-17 09:00:00','tester','{"kind":"received","originator":"Z01","title":"A road lamp","enterprise":"Harbour Works","scheme":1}',X'13842472ca4b5fc1865c884718dd551e659302721dce6aaf542bc98585142c31');
INSERT INTO events VALUES(21,202500000002,'2025-03-17 09:10:00','2025-03-17 09:10:00','tester','{"kind":"triaged","scope":"single","category":"other"}',X'e4e4316117f8f59059334bb4ab96e4998be1878378a61639b5dcdb0e326f5204');
INSERT INTO events VALUES(22,202500000002,'2025-03-17 09:20:00','2025-03-17 09:20:00','tester','{"kind":"assigned","placements":[{"department":"A02","role":"lead","respond":{"at":"2025-03-18T23:59:59","days":1}}]}',X'094da7f513f2ad9034ca42f8f47b91b72821bbcb2b80c50ec2ffbf1fb5e0165c');
INSERT INTO events VALUES(23,202500000002,'2025-03-18 09:00:00','2025-03-18 09:00:00','tester','{"kind":"excluded","approved_by":"Chen","doc_no":"7","on":"2025-03-18","reason":"law"}',X'0e60f0835a69a762bec83b63447fdf4b8f2958e513674c3dc59a4412078add11');
INSERT INTO events VALUES(24,202500000001,'2025-03-20 09:00:00','2025-03-20 09:00:00','tester','{"kind":"reopened","reason":"again","due":"2025-03-25T23:59:59"}',X'ea7a8f0f6a161a568fa4ff170c6a4ae66501f6dcd6f4aebc9a0a9f01e64e5f65');
INSERT INTO events VALUES(25,202500000001,'2025-03-21 09:00:00','2025-03-21 09:00:00','tester','{"kind":"resolved","departments":["A01","A02"],"result":"done again"}',X'63da48e67f5705ff41691b6b2c77eafa7ebca758ffaa89000634480c0014d4fa');
INSERT INTO events VALUES(26,202500000001,'2025-03-21 10:00:00','2025-03-21 10:00:00','tester','{"kind":"closed","outcome":"resolved"}',X'653704a3723e979485a9c3f4bc71683f222097c66a7d5b3bdd0e468b4e9d3d01');
INSERT INTO events VALUES(27,NULL,'2025-04-01 09:00:00','2025-04-01 09:00:00','tester','{"kind":"survey_recorded","quarter":"2025-Q1","department":"A01","votes":{"satisfied":12,"fairly":5,"basically":2,"dissatisfied":1}}',X'fe1bb5cabd1f725530be24b46e6ba0908f120018458fce869fc86225ed908f75');
INSERT INTO events VALUES(28,NULL,'2025-04-01 09:05:00','2025-04-01 09:05:00','tester','{"kind":"notice_issued","on":"2025-04-01","department":"A02","reason":"late","doc_no":"3"}',X'6a784191c23c4ea514912ca6ce10252377327ddd2f106fc305394c8e87a6eba7');
INSERT INTO events VALUES(29,202500000002,'2025-04-01 09:10:00','2025-04-01 09:10:00','tester','{"kind":"noted","text":"wrong"}',X'18f6ed5e72f7f79c4799d0ceaece7831850d92a5c58ba5d85b6ff3f31ca05cb6');
INSERT INTO events VALUES(30,202500000002,'2025-04-01 09:11:00','2025-04-01 09:11:00','tester','{"kind":"undone","undoes":29,"reason":"typed wrong"}',X'e2f88ab39976c33af53ba3b70a5accec358ac1b00bb96c41427a87a8080d8dda');
INSERT INTO events VALUES(31,202500000002,'2025-04-01 09:12:00','2025-04-01 09:12:00','tester','{"kind":"corrected","title":"A street lamp","reason":"typed wrong"}',X'10077764d8a185911f89a6d44aec49cbdf64ba293804ebab2faffcdbae866e75');
INSERT INTO events VALUES(32,NULL,'2025-04-01 09:13:00','2025-04-01 09:13:00','tester','{"kind":"unit_saved","unit":{"code":"A02","name":"Education and Sports Bureau","short":"Education","kind":"department","class":"A"},"since":"2025-04-01"}',X'd12d2715f10da5e4430b2d91deafbd8597d8b4f7e1cd577eca33fe3709002b5f');
INSERT INTO events VALUES(33,NULL,'2025-04-02 09:00:00','2025-04-02 09:00:00','tester','{"kind":"period_frozen","period":"2025-03","scheme":1,"scheme_sha256":"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93","calendar":"729d0316ad5f0071a7078647fa5e436a27f51d811bc1550c4825a1f7cc60513a","lacking":{"ratings":2,"votes":0},"sha256":"62ee17baff9d88acad524f8e90848bcc0d7af0af1793592e964c4b2e878d6abb","report":"{\"drawn\":{\"report\":\"monthly\",\"period\":\"2025-03\",\"status\":\"frozen\",\"as_of\":\"2025-04-02T09:00:00\",\"scheme\":{\"code\":\"taizhou-2023\",\"sha256\":\"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93\"},\"title\":{\"zh\":\"泰州医药高新区“园区吹哨、部门报到”（2023 试行）\",\"en\":\"Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)\"},\"settings\":{\"respond_days\":\"1\",\"respond_by\":\"lead\",\"consult_days\":\"3\",\"consult_scopes\":\"multi\",\"resolve_by\":\"promise\",\"counts_on\":\"closed\",\"counted_outcomes\":\"resolved explained\",\"grades\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"weights_lead\":\"originator 100%\",\"weights_co\":\"originator 70% + lead 30%\",\"quarter\":\"cases 70% + satisfaction 30%\",\"votes\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"uplift\":\"step\",\"uplift_every\":\"10%\",\"uplift_adds\":\"1%\",\"uplift_most\":\"5%\",\"volume_base\":\"class\",\"demotion_notices\":\"3\"},\"units\":[{\"code\":\"A01\",\"name\":\"Housing Bureau\",\"short\":\"Housing\",\"class\":\"A\",\"active\":true,\"department\":true},{\"code\":\"A02\",\"name\":\"Education Bureau\",\"short\":\"Education\",\"class\":\"A\",\"active\":true,\"department\":true},{\"code\":\"Z01\",\"name\":\"West Town\",\"short\":\"West Town\",\"active\":true,\"department\":false}],\"document\":{\"report\":\"monthly\",\"period\":{\"label\":\"2025-03\",\"from\":\"2025-03-01\",\"to\":\"2025-03-31\"},\"status\":\"frozen\",\"as_of\":\"2025-04-02 09:00\",\"scheme\":{\"code\":\"taizhou-2023\",\"sha256\":\"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93\"},\"settings\":{\"respond_days\":\"1\",\"respond_by\":\"lead\",\"consult_days\":\"3\",\"consult_scopes\":\"multi\",\"resolve_by\":\"promise\",\"counts_on\":\"closed\",\"counted_outcomes\":\"resolved explained\",\"grades\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"weights_lead\":\"originator 100%\",\"weights_co\":\"originator 70% + lead 30%\",\"quarter\":\"cases 70% + satisfaction 30%\",\"votes\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"uplift\":\"step\",\"uplift_every\":\"10%\",\"uplift_adds\":\"1%\",\"uplift_most\":\"5%\",\"volume_base\":\"class\",\"demotion_notices\":\"3\"},\"sections\":{\"departments\":[{\"class\":\"A\",\"code\":\"A01\",\"name\":\"Housing Bureau\",\"received\":1,\"closed\":1,\"open\":0,\"overdue\":0,\"responded_on_time\":1,\"responded\":1,\"closed_on_time\":1,\"rated\":0,\"mean\":null,\"notices\":0},{\"class\":\"A\",\"code\":\"A02\",\"name\":\"Education Bureau\",\"received\":1,\"closed\":1,\"open\":0,\"overdue\":0,\"responded_on_time\":0,\"responded\":0,\"closed_on_time\":1,\"rated\":0,\"mean\":null,\"notices\":0}],\"overdue\":[{\"number\":\"2025-0002\",\"title\":\"A street lamp\",\"code\":\"A02\",\"name\":\"Education Bureau\",\"clock\":\"respond\",\"due\":\"2025-03-18\",\"days\":9,\"provisional\":false}],\"without_cases\":[],\"notices\":[],\"flow\":[{\"by\":\"total\",\"key\":null,\"name\":null,\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"department\",\"key\":\"A02\",\"name\":\"Education Bureau\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0}],\"rates\":[{\"by\":\"total\",\"key\":null,\"name\":null,\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"total\",\"key\":null,\"name\":null,\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"metric\":\"closed_on_time\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A02\",\"name\":\"Education Bureau\",\"metric\":\"closed_on_time\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00}],\"left_out\":[],\"indicators\":[{\"indicator\":\"received\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"cases\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"closed\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"cases\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"responded\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"responded_on_time\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"solved\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"satisfied\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"extended\",\"numerator\":1,\"base\":2,\"current\":50.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"extensions\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"returned\",\"numerator\":0,\"base\":2,\"current\":0.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"returns\",\"numerator\":null,\"base\":null,\"current\":0,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"reopened\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"reopenings\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"respond_median\",\"numerator\":null,\"base\":1,\"current\":0,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"respond_p90\",\"numerator\":null,\"base\":1,\"current\":0,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"close_median\",\"numerator\":null,\"base\":1,\"current\":14,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"close_p90\",\"numerator\":null,\"base\":1,\"current\":14,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null}],\"backlog\":[{\"age\":\"all\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"0-5\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"6-15\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"16-30\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"31-60\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"61+\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null}]},\"notes\":[]},\"sheets\":[{\"key\":\"departments\",\"columns\":[\"class\",\"code\",\"name\",\"received\",\"closed\",\"open\",\"overdue\",\"responded_on_time\",\"responded\",\"closed_on_time\",\"rated\",\"mean\",\"notices\"],\"rows\":[[{\"text\":\"A\"},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"int\":1},{\"int\":1},{\"int\":0},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":1},{\"int\":0},\"empty\",{\"int\":0}],[{\"text\":\"A\"},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"int\":1},{\"int\":1},{\"int\":0},{\"int\":0},{\"int\":0},{\"int\":0},{\"int\":1},{\"int\":0},\"empty\",{\"int\":0}]]},{\"key\":\"overdue\",\"columns\":[\"number\",\"title\",\"code\",\"name\",\"clock\",\"due\",\"days\",\"provisional\"],\"rows\":[[{\"text\":\"2025-0002\"},{\"text\":\"A street lamp\"},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"words\":[[\"clock\",\"respond\"]]},{\"due\":\"2025-03-18T23:59:59\"},{\"int\":9},\"empty\"]]},{\"key\":\"without_cases\",\"columns\":[\"class\",\"code\",\"name\"],\"rows\":[]},{\"key\":\"notices\",\"columns\":[\"on\",\"code\",\"name\",\"reason\",\"doc_no\"],\"rows\":[]},{\"key\":\"flow\",\"columns\":[\"by\",\"key\",\"name\",\"carried_over\",\"received\",\"closed\",\"open\"],\"rows\":[[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}]]},{\"key\":\"rates\",\"columns\":[\"by\",\"key\",\"name\",\"metric\",\"numerator\",\"base\",\"rate\"],\"rows\":[[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}]]},{\"key\":\"left_out\",\"columns\":[\"why\",\"cases\"],\"rows\":[]},{\"key\":\"indicators\",\"columns\":[\"indicator\",\"numerator\",\"base\",\"current\",\"measure\",\"previous\",\"change\",\"change_percent\",\"year_before\",\"year_change\",\"year_change_percent\"],\"rows\":[[{\"words\":[[\"indicator\",\"received\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"cases\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"closed\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"cases\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"responded\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"responded_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"solved\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"satisfied\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"extended\"]]},{\"int\":1},{\"int\":2},{\"figure\":50.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"extensions\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"returned\"]]},{\"int\":0},{\"int\":2},{\"figure\":0.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"returns\"]]},\"empty\",\"empty\",{\"int\":0},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"reopened\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"reopenings\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"respond_median\"]]},\"empty\",{\"int\":1},{\"int\":0},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"respond_p90\"]]},\"empty\",{\"int\":1},{\"int\":0},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"close_median\"]]},\"empty\",{\"int\":1},{\"int\":14},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"close_p90\"]]},\"empty\",{\"int\":1},{\"int\":14},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"]]},{\"key\":\"backlog\",\"columns\":[\"age\",\"cases\",\"base\",\"share\",\"previous\",\"change\",\"change_percent\",\"year_before\",\"year_change\",\"year_change_percent\"],\"rows\":[[{\"words\":[[\"age\",\"all\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"0-5\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"6-15\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"16-30\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"31-60\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"61+\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"]]},{\"key\":\"definitions\",\"columns\":[\"indicator\",\"definition\"],\"rows\":[[{\"words\":[[\"indicator\",\"received\"]]},{\"words\":[[\"definition\",\"received\"]]}],[{\"words\":[[\"indicator\",\"closed\"]]},{\"words\":[[\"definition\",\"closed\"]]}],[{\"words\":[[\"indicator\",\"responded\"]]},{\"words\":[[\"definition\",\"responded\"]]}],[{\"words\":[[\"indicator\",\"responded_on_time\"]]},{\"words\":[[\"definition\",\"responded_on_time\"]]}],[{\"words\":[[\"indicator\",\"closed_on_time\"]]},{\"words\":[[\"definition\",\"closed_on_time\"]]}],[{\"words\":[[\"indicator\",\"solved\"]]},{\"words\":[[\"definition\",\"solved\"]]}],[{\"words\":[[\"indicator\",\"satisfied\"]]},{\"words\":[[\"definition\",\"satisfied\"]]}],[{\"words\":[[\"indicator\",\"extended\"]]},{\"words\":[[\"definition\",\"extended\"]]}],[{\"words\":[[\"indicator\",\"extensions\"]]},{\"words\":[[\"definition\",\"extensions\"]]}],[{\"words\":[[\"indicator\",\"returned\"]]},{\"words\":[[\"definition\",\"returned\"]]}],[{\"words\":[[\"indicator\",\"returns\"]]},{\"words\":[[\"definition\",\"returns\"]]}],[{\"words\":[[\"indicator\",\"reopened\"]]},{\"words\":[[\"definition\",\"reopened\"]]}],[{\"words\":[[\"indicator\",\"reopenings\"]]},{\"words\":[[\"definition\",\"reopenings\"]]}],[{\"words\":[[\"indicator\",\"respond_median\"]]},{\"words\":[[\"definition\",\"respond_median\"]]}],[{\"words\":[[\"indicator\",\"respond_p90\"]]},{\"words\":[[\"definition\",\"respond_p90\"]]}],[{\"words\":[[\"indicator\",\"close_median\"]]},{\"words\":[[\"definition\",\"close_median\"]]}],[{\"words\":[[\"indicator\",\"close_p90\"]]},{\"words\":[[\"definition\",\"close_p90\"]]}]]}],\"notes\":[{\"month_unrated\":{\"unrated\":2,\"closed\":2}},\"counted\",\"indicators_leave_out\",\"indicators_reckoned\",\"indicators_seen\",{\"frozen_lacking\":{\"ratings\":2,\"votes\":0}}]}}"}',X'6bc067a30b6895e93ebaa310146589ada02dcfaf76074b6335ba290c515b66e1');
INSERT INTO events VALUES(34,NULL,'2025-04-02 09:05:00','2025-04-02 09:05:00','tester','{"kind":"period_unfrozen","period":"2025-03","reason":"a rating is lacking"}',X'e9f9bcfdd60f6e2926eb1ce71d52e077306c07ff854e384a66de928ff9d23946');
INSERT INTO events VALUES(35,NULL,'2025-04-02 09:10:00','2025-04-02 09:10:00','tester','{"kind":"period_frozen","period":"2025-03","scheme":1,"scheme_sha256":"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93","calendar":"729d0316ad5f0071a7078647fa5e436a27f51d811bc1550c4825a1f7cc60513a","lacking":{"ratings":2,"votes":0},"sha256":"8e0ad7a6b70e90085ff78e6e57d1ab401cd61d27cea1adf01120e835c74ebfec","report":"{\"drawn\":{\"report\":\"monthly\",\"period\":\"2025-03\",\"status\":\"frozen\",\"as_of\":\"2025-04-02T09:10:00\",\"scheme\":{\"code\":\"taizhou-2023\",\"sha256\":\"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93\"},\"title\":{\"zh\":\"泰州医药高新区“园区吹哨、部门报到”（2023 试行）\",\"en\":\"Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)\"},\"settings\":{\"respond_days\":\"1\",\"respond_by\":\"lead\",\"consult_days\":\"3\",\"consult_scopes\":\"multi\",\"resolve_by\":\"promise\",\"counts_on\":\"closed\",\"counted_outcomes\":\"resolved explained\",\"grades\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"weights_lead\":\"originator 100%\",\"weights_co\":\"originator 70% + lead 30%\",\"quarter\":\"cases 70% + satisfaction 30%\",\"votes\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"uplift\":\"step\",\"uplift_every\":\"10%\",\"uplift_adds\":\"1%\",\"uplift_most\":\"5%\",\"volume_base\":\"class\",\"demotion_notices\":\"3\"},\"units\":[{\"code\":\"A01\",\"name\":\"Housing Bureau\",\"short\":\"Housing\",\"class\":\"A\",\"active\":true,\"department\":true},{\"code\":\"A02\",\"name\":\"Education Bureau\",\"short\":\"Education\",\"class\":\"A\",\"active\":true,\"department\":true},{\"code\":\"Z01\",\"name\":\"West Town\",\"short\":\"West Town\",\"active\":true,\"department\":false}],\"document\":{\"report\":\"monthly\",\"period\":{\"label\":\"2025-03\",\"from\":\"2025-03-01\",\"to\":\"2025-03-31\"},\"status\":\"frozen\",\"as_of\":\"2025-04-02 09:10\",\"scheme\":{\"code\":\"taizhou-2023\",\"sha256\":\"e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93\"},\"settings\":{\"respond_days\":\"1\",\"respond_by\":\"lead\",\"consult_days\":\"3\",\"consult_scopes\":\"multi\",\"resolve_by\":\"promise\",\"counts_on\":\"closed\",\"counted_outcomes\":\"resolved explained\",\"grades\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"weights_lead\":\"originator 100%\",\"weights_co\":\"originator 70% + lead 30%\",\"quarter\":\"cases 70% + satisfaction 30%\",\"votes\":\"satisfied 100, fairly 80, basically 60, dissatisfied 0\",\"uplift\":\"step\",\"uplift_every\":\"10%\",\"uplift_adds\":\"1%\",\"uplift_most\":\"5%\",\"volume_base\":\"class\",\"demotion_notices\":\"3\"},\"sections\":{\"departments\":[{\"class\":\"A\",\"code\":\"A01\",\"name\":\"Housing Bureau\",\"received\":1,\"closed\":1,\"open\":0,\"overdue\":0,\"responded_on_time\":1,\"responded\":1,\"closed_on_time\":1,\"rated\":0,\"mean\":null,\"notices\":0},{\"class\":\"A\",\"code\":\"A02\",\"name\":\"Education Bureau\",\"received\":1,\"closed\":1,\"open\":0,\"overdue\":0,\"responded_on_time\":0,\"responded\":0,\"closed_on_time\":1,\"rated\":0,\"mean\":null,\"notices\":0}],\"overdue\":[{\"number\":\"2025-0002\",\"title\":\"A street lamp\",\"code\":\"A02\",\"name\":\"Education Bureau\",\"clock\":\"respond\",\"due\":\"2025-03-18\",\"days\":9,\"provisional\":false}],\"without_cases\":[],\"notices\":[],\"flow\":[{\"by\":\"total\",\"key\":null,\"name\":null,\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"department\",\"key\":\"A02\",\"name\":\"Education Bureau\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"carried_over\":0,\"received\":1,\"closed\":1,\"open\":0}],\"rates\":[{\"by\":\"total\",\"key\":null,\"name\":null,\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"total\",\"key\":null,\"name\":null,\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A01\",\"name\":\"Housing Bureau\",\"metric\":\"closed_on_time\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"department\",\"key\":\"A02\",\"name\":\"Education Bureau\",\"metric\":\"closed_on_time\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"originator\",\"key\":\"Z01\",\"name\":\"West Town\",\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"metric\":\"responses_kept\",\"numerator\":1,\"base\":1,\"rate\":100.00},{\"by\":\"category\",\"key\":\"other\",\"name\":\"其他\",\"metric\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"rate\":100.00}],\"left_out\":[],\"indicators\":[{\"indicator\":\"received\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"cases\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"closed\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"cases\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"responded\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"responded_on_time\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"closed_on_time\",\"numerator\":2,\"base\":2,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"solved\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"satisfied\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"extended\",\"numerator\":1,\"base\":2,\"current\":50.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"extensions\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"returned\",\"numerator\":0,\"base\":2,\"current\":0.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"returns\",\"numerator\":null,\"base\":null,\"current\":0,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"reopened\",\"numerator\":1,\"base\":1,\"current\":100.00,\"measure\":\"percent\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"reopenings\",\"numerator\":null,\"base\":null,\"current\":1,\"measure\":\"times\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"respond_median\",\"numerator\":null,\"base\":1,\"current\":0,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"respond_p90\",\"numerator\":null,\"base\":1,\"current\":0,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"close_median\",\"numerator\":null,\"base\":1,\"current\":14,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"indicator\":\"close_p90\",\"numerator\":null,\"base\":1,\"current\":14,\"measure\":\"working_days\",\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null}],\"backlog\":[{\"age\":\"all\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"0-5\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"6-15\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"16-30\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"31-60\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null},{\"age\":\"61+\",\"cases\":0,\"base\":0,\"share\":null,\"previous\":null,\"change\":null,\"change_percent\":null,\"year_before\":null,\"year_change\":null,\"year_change_percent\":null}]},\"notes\":[]},\"sheets\":[{\"key\":\"departments\",\"columns\":[\"class\",\"code\",\"name\",\"received\",\"closed\",\"open\",\"overdue\",\"responded_on_time\",\"responded\",\"closed_on_time\",\"rated\",\"mean\",\"notices\"],\"rows\":[[{\"text\":\"A\"},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"int\":1},{\"int\":1},{\"int\":0},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":1},{\"int\":0},\"empty\",{\"int\":0}],[{\"text\":\"A\"},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"int\":1},{\"int\":1},{\"int\":0},{\"int\":0},{\"int\":0},{\"int\":0},{\"int\":1},{\"int\":0},\"empty\",{\"int\":0}]]},{\"key\":\"overdue\",\"columns\":[\"number\",\"title\",\"code\",\"name\",\"clock\",\"due\",\"days\",\"provisional\"],\"rows\":[[{\"text\":\"2025-0002\"},{\"text\":\"A street lamp\"},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"words\":[[\"clock\",\"respond\"]]},{\"due\":\"2025-03-18T23:59:59\"},{\"int\":9},\"empty\"]]},{\"key\":\"without_cases\",\"columns\":[\"class\",\"code\",\"name\"],\"rows\":[]},{\"key\":\"notices\",\"columns\":[\"on\",\"code\",\"name\",\"reason\",\"doc_no\"],\"rows\":[]},{\"key\":\"flow\",\"columns\":[\"by\",\"key\",\"name\",\"carried_over\",\"received\",\"closed\",\"open\"],\"rows\":[[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"int\":0},{\"int\":1},{\"int\":1},{\"int\":0}]]},{\"key\":\"rates\",\"columns\":[\"by\",\"key\",\"name\",\"metric\",\"numerator\",\"base\",\"rate\"],\"rows\":[[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"total\"]]},\"empty\",\"empty\",{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A01\"},{\"text\":\"Housing Bureau\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"department\"]]},{\"text\":\"A02\"},{\"text\":\"Education Bureau\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"originator\"]]},{\"text\":\"Z01\"},{\"text\":\"West Town\"},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"words\":[[\"metric\",\"responses_kept\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00}],[{\"words\":[[\"group\",\"category\"]]},{\"text\":\"other\"},{\"title\":{\"zh\":\"其他\",\"en\":\"Other\"}},{\"words\":[[\"metric\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00}]]},{\"key\":\"left_out\",\"columns\":[\"why\",\"cases\"],\"rows\":[]},{\"key\":\"indicators\",\"columns\":[\"indicator\",\"numerator\",\"base\",\"current\",\"measure\",\"previous\",\"change\",\"change_percent\",\"year_before\",\"year_change\",\"year_change_percent\"],\"rows\":[[{\"words\":[[\"indicator\",\"received\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"cases\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"closed\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"cases\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"responded\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"responded_on_time\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"closed_on_time\"]]},{\"int\":2},{\"int\":2},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"solved\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"satisfied\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"extended\"]]},{\"int\":1},{\"int\":2},{\"figure\":50.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"extensions\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"returned\"]]},{\"int\":0},{\"int\":2},{\"figure\":0.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"returns\"]]},\"empty\",\"empty\",{\"int\":0},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"reopened\"]]},{\"int\":1},{\"int\":1},{\"figure\":100.00},{\"words\":[[\"measure\",\"percent\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"reopenings\"]]},\"empty\",\"empty\",{\"int\":1},{\"words\":[[\"measure\",\"times\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"respond_median\"]]},\"empty\",{\"int\":1},{\"int\":0},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"respond_p90\"]]},\"empty\",{\"int\":1},{\"int\":0},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"close_median\"]]},\"empty\",{\"int\":1},{\"int\":14},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"indicator\",\"close_p90\"]]},\"empty\",{\"int\":1},{\"int\":14},{\"words\":[[\"measure\",\"working_days\"]]},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"]]},{\"key\":\"backlog\",\"columns\":[\"age\",\"cases\",\"base\",\"share\",\"previous\",\"change\",\"change_percent\",\"year_before\",\"year_change\",\"year_change_percent\"],\"rows\":[[{\"words\":[[\"age\",\"all\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"0-5\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"6-15\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"16-30\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"31-60\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"],[{\"words\":[[\"age\",\"61+\"]]},{\"int\":0},{\"int\":0},\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\",\"empty\"]]},{\"key\":\"definitions\",\"columns\":[\"indicator\",\"definition\"],\"rows\":[[{\"words\":[[\"indicator\",\"received\"]]},{\"words\":[[\"definition\",\"received\"]]}],[{\"words\":[[\"indicator\",\"closed\"]]},{\"words\":[[\"definition\",\"closed\"]]}],[{\"words\":[[\"indicator\",\"responded\"]]},{\"words\":[[\"definition\",\"responded\"]]}],[{\"words\":[[\"indicator\",\"responded_on_time\"]]},{\"words\":[[\"definition\",\"responded_on_time\"]]}],[{\"words\":[[\"indicator\",\"closed_on_time\"]]},{\"words\":[[\"definition\",\"closed_on_time\"]]}],[{\"words\":[[\"indicator\",\"solved\"]]},{\"words\":[[\"definition\",\"solved\"]]}],[{\"words\":[[\"indicator\",\"satisfied\"]]},{\"words\":[[\"definition\",\"satisfied\"]]}],[{\"words\":[[\"indicator\",\"extended\"]]},{\"words\":[[\"definition\",\"extended\"]]}],[{\"words\":[[\"indicator\",\"extensions\"]]},{\"words\":[[\"definition\",\"extensions\"]]}],[{\"words\":[[\"indicator\",\"returned\"]]},{\"words\":[[\"definition\",\"returned\"]]}],[{\"words\":[[\"indicator\",\"returns\"]]},{\"words\":[[\"definition\",\"returns\"]]}],[{\"words\":[[\"indicator\",\"reopened\"]]},{\"words\":[[\"definition\",\"reopened\"]]}],[{\"words\":[[\"indicator\",\"reopenings\"]]},{\"words\":[[\"definition\",\"reopenings\"]]}],[{\"words\":[[\"indicator\",\"respond_median\"]]},{\"words\":[[\"definition\",\"respond_median\"]]}],[{\"words\":[[\"indicator\",\"respond_p90\"]]},{\"words\":[[\"definition\",\"respond_p90\"]]}],[{\"words\":[[\"indicator\",\"close_median\"]]},{\"words\":[[\"definition\",\"close_median\"]]}],[{\"words\":[[\"indicator\",\"close_p90\"]]},{\"words\":[[\"definition\",\"close_p90\"]]}]]}],\"notes\":[{\"month_unrated\":{\"unrated\":2,\"closed\":2}},\"counted\",\"indicators_leave_out\",\"indicators_reckoned\",\"indicators_seen\",{\"frozen_lacking\":{\"ratings\":2,\"votes\":0}}]}}"}',X'adf227816260ee1276d2e1cd0bce11f2bc5fbf8158c328bc3c22a8e634f8c0fb');
INSERT INTO events VALUES(36,202500000003,'2025-03-03 08:00:00','2025-04-03 09:10:00','tester','{"kind":"imported","received_at":"2025-03-03T08:00:00","originator":"Z01","title":"A drain","enterprise":"Harbour Works","phone":"0523-88885678","category":"other","ref":"L-9","scope":"single","lead":"A01","assigned_at":"2025-03-03T09:00:00","responded_at":"2025-03-03T11:00:00","promised_on":"2025-03-06","resolved_at":"2025-03-07T10:00:00","outcome":"resolved","closed_at":"2025-03-07T12:00:00","score":850000,"scheme":1,"placements":[{"department":"A01","role":"lead","respond":{"at":"2025-03-04T23:59:59","days":1},"resolve":{"at":"2025-03-06T23:59:59"}}],"file":"in.csv","line":2,"row":"f64a0486f76addfc9e83cceb4735aa678503fb3267f4668a2c86e9d47aa6bdd9"}',X'41e1dbf81f28366656675a6c5efe09c462f5458201ec35b47d072f3f9a2ab5d2');
INSERT INTO events VALUES(37,NULL,'2025-04-03 09:10:00','2025-04-03 09:10:00','tester','{"kind":"batch_imported","rows":"cases","file":"in.csv","sha256":"124cdcddd2ae42a340faf560f0a806103796a1655856152b5452b578bcfc430e","read":1,"new":1,"same":0,"updated":0,"rejected":0,"events":1}',X'd3d2645f0e048c1875e087ae0d7c9a5fa0620c45c8f7a4772b432ca0e7ae95f5');
INSERT INTO events VALUES(38,NULL,'2025-04-08 09:20:00','2025-04-08 09:20:00','tester','{"kind":"period_unfrozen","period":"2025-03","reason":"a ledger came late"}',X'caf96e334461e06a1dcb3a8e30e0ccfaaeeb7e83fe15ea48964f900678384c71');
INSERT INTO events VALUES(39,202500000002,'2025-04-08 09:30:00','2025-04-08 09:30:00','tester','{"kind":"responded","department":"A02","plan":"new lamp","promised_on":"2025-04-10","responsible":"Li","dues":[{"department":"A02","due":{"at":"2025-04-10T23:59:59"}}]}',X'091d889a7ffed28765cc90648e860492af8c511736cace48ffaf1fb146708374');
INSERT INTO events VALUES(40,202500000002,'2025-04-10 09:00:00','2025-04-10 09:00:00','tester','{"kind":"extension_requested","department":"A02","to":"2025-04-15T23:59:59","reason":"no lamp yet"}',X'79b922f93c94bb2a1556af892a3107e668fc75a30f50093482a15d8d144db9a6');
INSERT INTO events VALUES(41,202500000002,'2025-05-20 09:40:00','2025-05-20 09:40:00','tester','{"kind":"extension_granted","department":"A02","to":"2025-05-26T23:59:59"}',X'168298c8d28fc584918969d3adc10ef3c77cc90fb5dbb38104b57bf5fe6b6631');
INSERT INTO events VALUES(42,202500000004,'2025-05-20 09:45:00','2025-05-20 09:45:00','tester','{"kind":"received","originator":"Z01","title":"A kerb","enterprise":"Harbour Works","scheme":1}',X'0d1c3701091c5a3bdaed1c4655f2cd78e621fdfddec1be7cc8d83bc9b26ae273');
INSERT INTO events VALUES(43,202500000004,'2025-05-20 09:46:00','2025-05-20 09:46:00','tester','{"kind":"triaged","scope":"multi","category":"other","mode":"desk"}',X'dd080a5edd60dc231d7c4189899a45fd6a9c6504c6ae7668237f3b94f4831699');
INSERT INTO events VALUES(44,202500000004,'2025-05-20 09:50:00','2025-05-20 09:50:00','tester','{"kind":"assigned","placements":[{"department":"A01","role":"lead","respond":{"at":"2025-05-21T23:59:59","days":1},"consult":{"at":"2025-05-23T23:59:59","days":3}},{"department":"A02","role":"co"}]}',X'c14a617a2846da7e8d2f0e2d00c9461fc334bc304f799af705f24f5959f98f34');
INSERT INTO events VALUES(45,202500000004,'2025-05-20 09:55:00','2025-05-20 09:55:00','tester','{"kind":"responded","department":"A01","plan":"new kerb","promised_on":"2025-05-30","responsible":"Wu","dues":[{"department":"A01","due":{"at":"2025-05-30T23:59:59"}},{"department":"A02","due":{"at":"2025-05-30T23:59:59"}}]}',X'0eb32c3515b1325c6c924d950d7180392c2b8dc58ca9cb1eb011f66df35a1ba7');
INSERT INTO events VALUES(46,202500000004,'2025-05-20 10:00:00','2025-05-20 10:00:00','tester','{"kind":"assigned","placements":[{"department":"A02","role":"lead","respond":{"at":"2025-05-21T23:59:59","days":1},"consult":{"at":"2025-05-23T23:59:59","days":3},"kept":true},{"department":"A01","role":"co","kept":true}],"withdrawn":["A01","A02"],"reason":"swap"}',X'2efc633622a64b204108994a2cce8f5a40ff5b197d677eca2ecc3c8f8c946d4e');
INSERT INTO events VALUES(47,202500000004,'2025-05-20 10:10:00','2025-05-20 10:10:00','tester','{"kind":"resolved","departments":["A01"],"result":"kerb laid"}',X'03c99ed1e97744ba1948610e2a957e3019db0f5d78ef7cb3900afbd38d4e8c36');
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
INSERT INTO schemes VALUES(1,'taizhou-2023','1990-01-01','e680abae529d963f6b5a67870eaca68d1827dfb05b1f5d2db3f03f7e3814de93',replace('# 泰州医药高新区(高港区)“园区吹哨、部门报到”工作实施方案(试行), 2023-05-08.\n# Each setting names the place in the document; where the text leaves a choice open, the comment says what else could stand.\n\ncode = "taizhou-2023"\ntitle = { zh = "泰州医药高新区“园区吹哨、部门报到”（2023 试行）", en = "Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)" }\nsource = "seed 003"\n\n# 五(一): the three classes within which departments are ranked.\n[[classes]]\ncode = "A"\ntitle = { zh = "政府口机关部门", en = "Government departments" }\n\n[[classes]]\ncode = "B"\ntitle = { zh = "驻区单位", en = "Stationed units" }\n\n[[classes]]\ncode = "C"\ntitle = { zh = "驻区公共服务企业", en = "Public utilities" }\n\n# 三: what a whistle can be about.\n[[categories]]\ncode = "efficiency"\ntitle = { zh = "效能提升", en = "Efficiency" }\naliases = ["效能提升类"]\n\n[[categories]]\ncode = "coordination"\ntitle = { zh = "综合协调", en = "Coordination" }\naliases = ["综合协调类"]\n\n[[categories]]\ncode = "liaison"\ntitle = { zh = "对接上争", en = "Upward liaison" }\naliases = ["对接上争类"]\n\n[[categories]]\ncode = "case_by_case"\ntitle = { zh = "一事一议", en = "Case by case" }\naliases = ["一事一议类"]\n\n[[categories]]\ncode = "other"\ntitle = { zh = "其他", en = "Other" }\naliases = ["其它", "其他类"]\n\n# 四3: working days after assignment.\n[clocks]\nrespond_days = 1\nrespond_by = "lead"           # the only department or the lead, as the text has it; or "all"\nconsult_days = 3\nconsult_scopes = ["multi"]\nresolve = { by = "promise" }  # the date promised in the response\n\n# 四4: the department asks with a reason, the office grants or refuses.\n[extension]\ntell_enterprise = false\n\n[closing]\nneeds_follow_up = false\n\n# 五(二): one whistle, one rating; the quarter; the year.\n[evaluation]\ncounts_on = "closed"          # or "rated"\ncounted_outcomes = ["resolved", "explained"]\ngrades = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)1: a co-handler is rated 70% by the park, 30% by the lead.\n[evaluation.weights]\nlead = { originator = 100 }\nco = { originator = 70, lead = 30 }\n\n# 附件 2 and 附件 3 are not published: these forms are ours.\n[[evaluation.forms]]\nrater = "originator"\nofficial = false\nitems = [\n    { key = "timely", max = 20, title = { zh = "响应及时", en = "Timely response" } },\n    { key = "plan", max = 15, title = { zh = "工作方案", en = "Plan" } },\n    { key = "on_time", max = 25, title = { zh = "按期办结", en = "Done on time" } },\n    { key = "solved", max = 30, title = { zh = "解决程度", en = "Degree solved" } },\n    { key = "service", max = 10, title = { zh = "服务态度", en = "Service" } },\n]\n\n[[evaluation.forms]]\nrater = "lead"\nofficial = false\nitems = [\n    { key = "attendance", max = 30, title = { zh = "参会到场", en = "Attendance" } },\n    { key = "share", max = 40, title = { zh = "分工完成", en = "Share of the work" } },\n    { key = "cooperation", max = 30, title = { zh = "协同配合", en = "Cooperation" } },\n]\n\n# 五(二)3: 70% case scores, 30% satisfaction votes.\n[evaluation.quarter]\ncases = 70\nsatisfaction = 30\nvotes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)4: every whole 10% above the mean volume adds 1%, at most 5%; three notices cost one place.\n[evaluation.annual]\nuplift = "step"               # or "linear"\nuplift_every = 10\nuplift_adds = 1\nuplift_most = 5\nvolume_base = "class"         # or "class_nonzero", "all"\ndemotion_notices = 3\n\n# What is printed beside each step of a reckoning.\n[evaluation.sources]\ncase = "seed 003, 五(二)1"\nquarter = "seed 003, 五(二)3"\nannual = "seed 003, 五(二)4"\n\n# 六: leads for people to decide, never acted on.\n[[consequences]]\ncode = "snail_award"\nreport = "quarterly"\nclasses = ["A", "B", "C"]\nlast = 1\nrunning = 2\ntitle = { zh = "连续两个季度末位：“蜗牛奖”线索", en = "Last two quarters running: lead for the snail award" }\nsource = "seed 003, 六1"\n\n[[consequences]]\ncode = "no_first_prize"\nreport = "annual"\nclasses = ["A", "B"]\nlast = 3\nsubstituted = true\ntitle = { zh = "年度末三位：取消综合绩效考核一等奖评选资格", en = "Last three of the year: no first prize" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "bonus_cut"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nsubstituted = true\ntitle = { zh = "年度末位：主要负责人、分管负责人、具体责任人分别扣减 1/2、1/3、1/4 年度考核奖", en = "Last of the year: bonus cut by 1/2, 1/3, 1/4 for the head, the deputy in charge, the person responsible" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "second_year_last"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nrunning = 2\nsubstituted = true\ntitle = { zh = "连续两年末位：分管负责人免职", en = "Last two years running: the deputy in charge is removed" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "third_year_last"\nreport = "annual"\nclasses = ["A"]\nlast = 1\nrunning = 3\nsubstituted = true\ntitle = { zh = "连续三年末位：主要负责人引咎辞职", en = "Last three years running: the head resigns" }\nsource = "seed 003, 六2"\n\n[[consequences]]\ncode = "copied_upward"\nreport = "annual"\nclasses = ["B", "C"]\nlast = 3\nsubstituted = true\ntitle = { zh = "年度末三位：考核结果抄送上级部门", en = "Last three of the year: result copied to the superior body" }\nsource = "seed 003, 六2"\n','\n',char(10)));
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
    working INTEGER NOT NULL CHECK (working = 0 OR working = 1),
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
    kind        TEXT NOT NULL CHECK (kind = 'originator' OR kind = 'department' OR kind = 'office'),
    leader      TEXT,
    liaison     TEXT,
    phone       TEXT,
    active_from TEXT,                     -- the first day on which it counts
    active_to   TEXT,                     -- the last
    successor   TEXT                      -- the unit that took over its work
) STRICT, WITHOUT ROWID;
INSERT INTO units VALUES('A01','department',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('A02','department',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('Z01','originator',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE unit_versions (
    code  TEXT NOT NULL REFERENCES units (code),
    since TEXT NOT NULL,                  -- the first day; 0000: from the beginning
    name  TEXT NOT NULL,
    short TEXT,
    class TEXT,                           -- of a department
    PRIMARY KEY (code, since)
) STRICT, WITHOUT ROWID;
INSERT INTO unit_versions VALUES('A01','0000','Housing Bureau','Housing','A');
INSERT INTO unit_versions VALUES('A02','0000','Education Bureau','Education','A');
INSERT INTO unit_versions VALUES('A02','2025-04-01','Education and Sports Bureau','Education','A');
INSERT INTO unit_versions VALUES('Z01','0000','West Town',NULL,NULL);
CREATE TABLE cases (
    id           INTEGER PRIMARY KEY,     -- year of intake * 100000000 + serial
    ref          TEXT,                    -- the number in another system
    scheme       INTEGER NOT NULL REFERENCES schemes (id), -- the scheme by which it is judged
    state        TEXT NOT NULL CHECK (state = 'received' OR state = 'triaged' OR state = 'assigned'
                     OR state = 'responded' OR state = 'resolved' OR state = 'closed'),
    received_at  TEXT NOT NULL,
    originator   TEXT NOT NULL REFERENCES units (code),
    enterprise   TEXT,
    contact      TEXT,
    phone        TEXT,
    channel      TEXT,
    title        TEXT NOT NULL,
    description  TEXT,
    category     TEXT,
    scope        TEXT CHECK (scope = 'single' OR scope = 'multi' OR scope = 'cross_level'),
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
    solved       INTEGER CHECK (solved = 0 OR solved = 1), -- what the enterprise said
    grade        TEXT,                    -- how satisfied it is
    outcome      TEXT CHECK (outcome = 'resolved' OR outcome = 'explained' OR outcome = 'declined' OR outcome = 'withdrawn' OR outcome = 'duplicate'),
    duplicate_of INTEGER,
    closed_at    TEXT,
    ended_at     TEXT NOT NULL,           -- closed_at, or 9999 while it is open: so that both are one range
    counted      INTEGER NOT NULL DEFAULT 0, -- 1: it is closed and counts, by its own scheme
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
    CHECK (counted = 0 OR counted = 1 AND closed_at IS NOT NULL AND excluded_by IS NULL),
    CHECK ((excluded_by IS NULL) = (excluded_doc IS NULL))
) STRICT;
INSERT INTO cases VALUES(202500000001,'H-1',1,'closed','2025-03-03 09:30:00','Z01','Harbour Works','Lee','0523-88881234',NULL,'Parking at the gate',NULL,'other','multi',NULL,NULL,NULL,NULL,'2025-03-03 10:00:00','2025-03-03 10:05:00','2025-03-25 23:59:59','done again',NULL,NULL,NULL,NULL,'resolved',NULL,'2025-03-21 10:00:00','2025-03-21 10:00:00',1,1,'2025-03-20 09:00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO cases VALUES(202500000002,NULL,1,'responded','2025-03-17 09:00:00','Z01','Harbour Works',NULL,NULL,NULL,'A street lamp',NULL,'other','single',NULL,NULL,NULL,NULL,'2025-03-17 09:10:00','2025-03-17 09:20:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,0,NULL,'Chen','7','2025-03-18','law',NULL);
INSERT INTO cases VALUES(202500000003,'L-9',1,'closed','2025-03-03 08:00:00','Z01','Harbour Works',NULL,'0523-88885678',NULL,'A drain',NULL,'other','single',NULL,NULL,NULL,NULL,NULL,'2025-03-03 09:00:00',NULL,NULL,NULL,NULL,NULL,NULL,'resolved',NULL,'2025-03-07 12:00:00','2025-03-07 12:00:00',1,0,NULL,NULL,NULL,NULL,NULL,'f64a0486f76addfc9e83cceb4735aa678503fb3267f4668a2c86e9d47aa6bdd9');
INSERT INTO cases VALUES(202500000004,NULL,1,'assigned','2025-05-20 09:45:00','Z01','Harbour Works',NULL,NULL,NULL,'A kerb',NULL,'other','multi','desk',NULL,NULL,NULL,'2025-05-20 09:46:00','2025-05-20 09:50:00',NULL,'kerb laid',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE assignments (
    case_id        INTEGER NOT NULL REFERENCES cases (id),
    department     TEXT NOT NULL REFERENCES units (code),
    role           TEXT NOT NULL CHECK (role = 'lead' OR role = 'co'),
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
    ended_at       TEXT NOT NULL,         -- when the case was closed, 9999 while it is open
    counted        INTEGER NOT NULL DEFAULT 0 CHECK (counted = 0 OR counted = 1), -- 1: it is closed and counts
    rated_on       TEXT,                  -- the day on which it counts by rating; NULL: it does not, or is unrated
    excluded       INTEGER NOT NULL DEFAULT 0, -- 1: the case, or this department of it, is left out
    PRIMARY KEY (case_id, department)
) STRICT, WITHOUT ROWID;
INSERT INTO assignments VALUES(202500000001,'A01','lead','2025-03-03 10:05:00','2025-03-04 23:59:59',1,'2025-03-03 15:00:00','look','2025-03-10','Wang','2025-03-06 23:59:59',3,'2025-03-04 09:00:00','2025-03-10 23:59:59',NULL,'2025-03-25 23:59:59',NULL,0,NULL,NULL,NULL,1,'2025-03-21 09:00:00','done again',NULL,NULL,NULL,NULL,NULL,'2025-03-21 10:00:00',1,NULL,0);
INSERT INTO assignments VALUES(202500000001,'A02','co','2025-03-03 10:05:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-10 23:59:59',NULL,'2025-03-25 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-03-21 09:00:00','done again',NULL,NULL,NULL,NULL,NULL,'2025-03-21 10:00:00',1,NULL,0);
INSERT INTO assignments VALUES(202500000002,'A02','lead','2025-03-17 09:20:00','2025-03-18 23:59:59',1,'2025-04-08 09:30:00','new lamp','2025-04-10','Li',NULL,NULL,NULL,'2025-04-10 23:59:59',NULL,'2025-05-26 23:59:59',NULL,0,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,1);
INSERT INTO assignments VALUES(202500000003,'A01','lead','2025-03-03 09:00:00','2025-03-04 23:59:59',1,'2025-03-03 11:00:00',NULL,'2025-03-06',NULL,NULL,NULL,NULL,'2025-03-06 23:59:59',NULL,'2025-03-06 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-03-07 10:00:00',NULL,NULL,NULL,NULL,NULL,850000,'2025-03-07 12:00:00',1,'2025-03-07',0);
INSERT INTO assignments VALUES(202500000004,'A01','co','2025-05-20 09:50:00','2025-05-21 23:59:59',1,'2025-05-20 09:55:00','new kerb','2025-05-30','Wu',NULL,NULL,NULL,'2025-05-30 23:59:59',NULL,'2025-05-30 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-05-20 10:10:00','kerb laid',NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,0);
INSERT INTO assignments VALUES(202500000004,'A02','lead','2025-05-20 09:50:00','2025-05-21 23:59:59',1,NULL,NULL,NULL,NULL,'2025-05-23 23:59:59',3,NULL,'2025-05-30 23:59:59',NULL,'2025-05-30 23:59:59',NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,0);
CREATE TABLE turns (
    case_id     INTEGER NOT NULL REFERENCES cases (id),
    n           INTEGER NOT NULL,         -- 1, 2, 3, … on each case, as they were recorded
    at          TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind = 'followed_up' OR kind = 'extended' OR kind = 'returned' OR kind = 'reopened'),
    department  TEXT,                     -- which was granted more time, or taken off the case
    assigned_at TEXT,                     -- since when that which was taken off was on it
    solved      INTEGER CHECK (solved = 0 OR solved = 1), -- what the enterprise said
    grade       TEXT,                     -- how satisfied it is
    PRIMARY KEY (case_id, n),
    CHECK ((kind = 'followed_up') = (solved IS NOT NULL)),
    CHECK ((kind = 'extended' OR kind = 'returned') = (department IS NOT NULL)),
    CHECK ((kind = 'returned') = (assigned_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO turns VALUES(202500000001,1,'2025-03-10 10:00:00','extended','A01',NULL,NULL,NULL);
INSERT INTO turns VALUES(202500000001,2,'2025-03-14 09:00:00','followed_up',NULL,NULL,1,'satisfied');
INSERT INTO turns VALUES(202500000001,3,'2025-03-20 09:00:00','reopened',NULL,NULL,NULL,NULL);
INSERT INTO turns VALUES(202500000002,1,'2025-05-20 09:40:00','extended','A02',NULL,NULL,NULL);
CREATE TABLE ratings (
    case_id    INTEGER NOT NULL,
    department TEXT NOT NULL,
    rater      TEXT NOT NULL CHECK (rater = 'originator' OR rater = 'lead' OR rater = 'enterprise'),
    points     INTEGER NOT NULL CHECK (points BETWEEN 0 AND 1000000),
    at         TEXT NOT NULL,
    grade      TEXT,                      -- if it was given as one
    items      TEXT,                      -- the criteria as JSON, if it was given by them
    comment    TEXT,
    PRIMARY KEY (case_id, department, rater),
    FOREIGN KEY (case_id, department) REFERENCES assignments (case_id, department)
) STRICT, WITHOUT ROWID;
INSERT INTO ratings VALUES(202500000003,'A01','originator',850000,'2025-03-07 12:00:00',NULL,NULL,NULL);
CREATE TABLE surveys (
    quarter      TEXT NOT NULL,           -- 2023-Q2
    department   TEXT NOT NULL REFERENCES units (code),
    satisfied    INTEGER NOT NULL CHECK (satisfied >= 0),
    fairly       INTEGER NOT NULL CHECK (fairly >= 0),
    basically    INTEGER NOT NULL CHECK (basically >= 0),
    dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
    PRIMARY KEY (quarter, department)
) STRICT, WITHOUT ROWID;
INSERT INTO surveys VALUES('2025-Q1','A01',12,5,2,1);
CREATE TABLE notices (
    seq        INTEGER PRIMARY KEY,       -- the event that recorded it
    on_day     TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES units (code),
    reason     TEXT NOT NULL,
    doc_no     TEXT,
    withdrawn_by INTEGER,                 -- the event that took it back; NULL: it counts
    withdrawn_why TEXT,
    CHECK ((withdrawn_by IS NULL) = (withdrawn_why IS NULL))
) STRICT;
INSERT INTO notices VALUES(28,'2025-04-01','A02','late','3',NULL,NULL);
CREATE TABLE batches (
    seq      INTEGER PRIMARY KEY,         -- the event that recorded it
    rows     TEXT NOT NULL,               -- cases, ratings, …
    file     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    read     INTEGER NOT NULL,
    new      INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    updated  INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    events   INTEGER NOT NULL             -- how many came with it, right before it
) STRICT;
INSERT INTO batches VALUES(37,'cases','in.csv','124cdcddd2ae42a340faf560f0a806103796a1655856152b5452b578bcfc430e',1,1,0,0,0,1);
CREATE TABLE frozen (
    period      TEXT PRIMARY KEY,         -- 2023-05, 2023-Q2, 2023-H1, 2023
    seq         INTEGER NOT NULL,         -- the event that froze it
    frozen_at   TEXT NOT NULL,            -- when
    actor       TEXT NOT NULL,            -- by whom
    sha256      TEXT NOT NULL,            -- of the report
    provisional INTEGER NOT NULL CHECK (provisional = 0 OR provisional = 1), -- frozen before the period was over
    ratings     INTEGER NOT NULL,         -- department-cases without a score that were allowed to be lacking
    votes       INTEGER NOT NULL,         -- departments without votes that were allowed to be
    reason      TEXT,                     -- a remark
    body        TEXT NOT NULL             -- the report as JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE released (
    seq         INTEGER PRIMARY KEY,      -- the event that froze it
    period      TEXT NOT NULL,
    released_by INTEGER NOT NULL          -- the event that released it
) STRICT;
INSERT INTO released VALUES(33,'2025-03',34);
INSERT INTO released VALUES(35,'2025-03',38);
CREATE TABLE postings (
    bucket  INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 255), -- by the first of the characters
    span    INTEGER NOT NULL,             -- the cases' numbers / 4096
    entries BLOB NOT NULL,                -- which characters, each with its blocks
    PRIMARY KEY (bucket, span)
) STRICT, WITHOUT ROWID;
CREATE TABLE sum_scores (
    closed_in  TEXT NOT NULL,
    rated_in   TEXT NOT NULL,             -- the month of rated_on; empty: it does not count by rating
    department TEXT NOT NULL,
    parts      INTEGER NOT NULL,
    rated      INTEGER NOT NULL,          -- of these, with a score
    units      INTEGER NOT NULL,          -- the sum of their scores
    PRIMARY KEY (closed_in, rated_in, department)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_scores VALUES('2025-03','','A01',1,0,0);
INSERT INTO sum_scores VALUES('2025-03','','A02',1,0,0);
INSERT INTO sum_scores VALUES('2025-03','2025-03','A01',1,1,850000);
CREATE TABLE sum_flow (
    kind        TEXT NOT NULL,            -- originator, category
    ended_in    TEXT NOT NULL,
    received_in TEXT NOT NULL,
    code        TEXT NOT NULL,            -- of the originator or category; empty: none
    left_out    TEXT NOT NULL,            -- why it counts nowhere: excluded, or its outcome; empty: it is open or counts
    cases       INTEGER NOT NULL,
    reopened    INTEGER NOT NULL,         -- of these, taken up again at some time
    PRIMARY KEY (kind, ended_in, received_in, code, left_out)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_flow VALUES('category','2025-03','2025-03','other','',2,1);
INSERT INTO sum_flow VALUES('category','9999','2025-03','other','excluded',1,0);
INSERT INTO sum_flow VALUES('category','9999','2025-05','other','',1,0);
INSERT INTO sum_flow VALUES('originator','2025-03','2025-03','Z01','',2,1);
INSERT INTO sum_flow VALUES('originator','9999','2025-03','Z01','excluded',1,0);
INSERT INTO sum_flow VALUES('originator','9999','2025-05','Z01','',1,0);
CREATE TABLE sum_schemes (
    scheme      INTEGER NOT NULL,
    ended_in    TEXT NOT NULL,
    received_in TEXT NOT NULL,
    cases       INTEGER NOT NULL,
    PRIMARY KEY (scheme, ended_in, received_in)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_schemes VALUES(1,'2025-03','2025-03',2);
INSERT INTO sum_schemes VALUES(1,'9999','2025-03',1);
INSERT INTO sum_schemes VALUES(1,'9999','2025-05',1);
CREATE TABLE sum_spells (
    ended_in    TEXT NOT NULL,
    received_on TEXT NOT NULL,
    ended_on    TEXT NOT NULL,
    counted     INTEGER NOT NULL,
    cases       INTEGER NOT NULL,
    PRIMARY KEY (ended_in, received_on, ended_on, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_spells VALUES('2025-03','2025-03-03','2025-03-07',1,1);
INSERT INTO sum_spells VALUES('2025-03','2025-03-03','2025-03-21',1,1);
INSERT INTO sum_spells VALUES('9999','2025-05-20','9999',0,1);
CREATE TABLE sum_parts (
    kind         TEXT NOT NULL,           -- department, originator, category
    ended_in     TEXT NOT NULL,
    assigned_in  TEXT NOT NULL,
    responded_in TEXT NOT NULL,           -- empty: it need not respond
    code         TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    prompt       INTEGER NOT NULL,        -- of these, responded to in time
    with_due     INTEGER NOT NULL,        -- of the parts, with a completion date
    on_time      INTEGER NOT NULL,        -- of these, done by it
    extended     INTEGER NOT NULL,        -- of the parts, granted more time
    rated        INTEGER NOT NULL,        -- of the parts, with a score
    units        INTEGER NOT NULL,        -- the sum of their scores
    PRIMARY KEY (kind, ended_in, assigned_in, responded_in, code, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_parts VALUES('category','2025-03','2025-03','','other',1,1,0,1,1,0,0,0);
INSERT INTO sum_parts VALUES('category','2025-03','2025-03','2025-03','other',1,2,2,2,1,1,1,850000);
INSERT INTO sum_parts VALUES('category','9999','2025-05','2025-05','other',0,1,1,1,1,0,0,0);
INSERT INTO sum_parts VALUES('category','9999','2025-05','9999','other',0,1,0,1,0,0,0,0);
INSERT INTO sum_parts VALUES('department','2025-03','2025-03','','A02',1,1,0,1,1,0,0,0);
INSERT INTO sum_parts VALUES('department','2025-03','2025-03','2025-03','A01',1,2,2,2,1,1,1,850000);
INSERT INTO sum_parts VALUES('department','9999','2025-05','2025-05','A01',0,1,1,1,1,0,0,0);
INSERT INTO sum_parts VALUES('department','9999','2025-05','9999','A02',0,1,0,1,0,0,0,0);
INSERT INTO sum_parts VALUES('originator','2025-03','2025-03','','Z01',1,1,0,1,1,0,0,0);
INSERT INTO sum_parts VALUES('originator','2025-03','2025-03','2025-03','Z01',1,2,2,2,1,1,1,850000);
INSERT INTO sum_parts VALUES('originator','9999','2025-05','2025-05','Z01',0,1,1,1,1,0,0,0);
INSERT INTO sum_parts VALUES('originator','9999','2025-05','9999','Z01',0,1,0,1,0,0,0,0);
CREATE TABLE sum_dues (
    kind         TEXT NOT NULL,
    respond_due  TEXT NOT NULL,
    responded_in TEXT NOT NULL,
    ended_in     TEXT NOT NULL,
    code         TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    prompt       INTEGER NOT NULL,        -- of these, responded to in time
    PRIMARY KEY (kind, respond_due, responded_in, ended_in, code, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_dues VALUES('category','2025-03-04 23:59:59','2025-03','2025-03','other',1,2,2);
INSERT INTO sum_dues VALUES('category','2025-05-21 23:59:59','2025-05','9999','other',0,1,1);
INSERT INTO sum_dues VALUES('category','2025-05-21 23:59:59','9999','9999','other',0,1,0);
INSERT INTO sum_dues VALUES('department','2025-03-04 23:59:59','2025-03','2025-03','A01',1,2,2);
INSERT INTO sum_dues VALUES('department','2025-05-21 23:59:59','2025-05','9999','A01',0,1,1);
INSERT INTO sum_dues VALUES('department','2025-05-21 23:59:59','9999','9999','A02',0,1,0);
INSERT INTO sum_dues VALUES('originator','2025-03-04 23:59:59','2025-03','2025-03','Z01',1,2,2);
INSERT INTO sum_dues VALUES('originator','2025-05-21 23:59:59','2025-05','9999','Z01',0,1,1);
INSERT INTO sum_dues VALUES('originator','2025-05-21 23:59:59','9999','9999','Z01',0,1,0);
CREATE TABLE sum_answers (
    responded_on TEXT NOT NULL,
    assigned_on  TEXT NOT NULL,
    ended_in     TEXT NOT NULL,
    counted      INTEGER NOT NULL,
    parts        INTEGER NOT NULL,
    PRIMARY KEY (responded_on, assigned_on, ended_in, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_answers VALUES('2025-03-03','2025-03-03','2025-03',1,2);
INSERT INTO sum_answers VALUES('2025-05-20','2025-05-20','9999',0,1);
CREATE TABLE sum_turns (
    kind        TEXT NOT NULL,
    happened_in TEXT NOT NULL,
    assigned_in TEXT NOT NULL,            -- of a return; empty: another kind
    ended_in    TEXT NOT NULL,
    counted     INTEGER NOT NULL,         -- of the case
    turns       INTEGER NOT NULL,
    PRIMARY KEY (kind, happened_in, assigned_in, ended_in, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_turns VALUES('extended','2025-03','','2025-03',1,1);
INSERT INTO sum_turns VALUES('reopened','2025-03','','2025-03',1,1);
CREATE TABLE sum_follow_ups (
    asked_in  TEXT NOT NULL,
    again_in  TEXT NOT NULL,              -- the first of these months that is not before asked_in
    before_in TEXT NOT NULL,              -- the last of them before asked_in; empty: none
    ended_in  TEXT NOT NULL,
    counted   INTEGER NOT NULL,           -- of the case
    asked     INTEGER NOT NULL,
    solved    INTEGER NOT NULL,           -- of these, said to be solved
    graded    INTEGER NOT NULL,           -- of those asked, with a grade
    satisfied INTEGER NOT NULL,           -- of these, any but dissatisfied
    PRIMARY KEY (asked_in, again_in, before_in, ended_in, counted)
) STRICT, WITHOUT ROWID;
INSERT INTO sum_follow_ups VALUES('2025-03','9999','','2025-03',1,1,1,1,1);
CREATE INDEX events_by_case ON events (case_id, recorded_at);
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE UNIQUE INDEX cases_by_ref ON cases (ref) WHERE ref IS NOT NULL;
CREATE INDEX cases_by_row ON cases (imported_row) WHERE imported_row IS NOT NULL AND ref IS NULL;
CREATE INDEX cases_open ON cases (state, id) WHERE closed_at IS NULL;
CREATE INDEX cases_by_received ON cases (received_at);
CREATE INDEX cases_by_end ON cases (ended_at, received_at);
CREATE INDEX cases_open_by_number ON cases (id, title, closed_at) WHERE closed_at IS NULL;
CREATE INDEX assignments_missed ON assignments (ended_at, min(
    iif(respond_due < coalesce(responded_at, resolved_at, ended_at), respond_due, '9999'),
    iif(consult_due < coalesce(consulted_at, resolved_at, ended_at), consult_due, '9999'),
    iif(due < coalesce(resolved_at, ended_at), due, '9999')))
    WHERE respond_due < coalesce(responded_at, resolved_at, ended_at)
       OR consult_due < coalesce(consulted_at, resolved_at, ended_at)
       OR due < coalesce(resolved_at, ended_at);
CREATE INDEX assignments_to_respond ON assignments (ended_at, respond_due, case_id, role DESC, department,
    resolved_at, responded_at, assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL AND responded_at IS NULL;
CREATE INDEX assignments_to_consult ON assignments (ended_at, consult_due, case_id, role DESC, department,
    resolved_at, consulted_at, assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL AND consulted_at IS NULL;
CREATE INDEX assignments_to_resolve ON assignments (ended_at, due, case_id, role DESC, department, resolved_at,
    assigned_at, provisional, excluded)
    WHERE ended_at = '9999' AND resolved_at IS NULL;
CREATE INDEX assignments_resolved ON assignments (ended_at, resolved_at, case_id)
    WHERE ended_at = '9999' AND resolved_at IS NOT NULL;
CREATE INDEX assignments_pending ON assignments (case_id) WHERE pending_at IS NOT NULL;
CREATE INDEX assignments_unrated ON assignments (case_id) WHERE counted AND score IS NULL;
CREATE INDEX assignments_last_step ON assignments (ended_at, max(assigned_at, coalesce(responded_at, ''),
    coalesce(consulted_at, ''), coalesce(resolved_at, '')), case_id, role, department, assigned_at, responded_at,
    consulted_at, resolved_at, respond_due, consult_due, due, provisional, excluded) WHERE ended_at = '9999';
CREATE INDEX assignments_by_department ON assignments (department, case_id, ended_at);
CREATE INDEX turns_by_day ON turns (kind, at);
CREATE INDEX notices_by_day ON notices (on_day, department, withdrawn_by);
COMMIT;
PRAGMA application_id = 1936220527;
PRAGMA user_version = 6;
