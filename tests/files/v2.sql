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
INSERT INTO events VALUES(2,NULL,'2025-03-03 09:00:00','2025-03-03 09:00:00','tester','{"kind":"scheme_applied","id":1,"code":"taizhou-2023","sha256":"e3c665bec15fe951ad62818cf02268985a2491d44b91e36a836edf99b808c649","from":"1990-01-01","toml":"# 泰州医药高新区(高港区)“园区吹哨、部门报到”工作实施方案(试行), 2023-05-08.\n# Each setting names the place in the document; where the text leaves a choice open, the comment says what else could stand.\n\ncode = \"taizhou-2023\"\ntitle = { zh = \"泰州医药高新区“园区吹哨、部门报到”（2023 试行）\", en = \"Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)\" }\nsource = \"seed 003\"\n\n# 五(一): the three classes within which departments are ranked.\n[[classes]]\ncode = \"A\"\ntitle = { zh = \"政府口机关部门\", en = \"Government departments\" }\n\n[[classes]]\ncode = \"B\"\ntitle = { zh = \"驻区单位\", en = \"Stationed units\" }\n\n[[classes]]\ncode = \"C\"\ntitle = { zh = \"驻区公共服务企业\", en = \"Public utilities\" }\n\n# 三: what a whistle can be about.\n[[categories]]\ncode = \"efficiency\"\ntitle = { zh = \"效能提升\", en = \"Efficiency\" }\naliases = [\"效能提升类\"]\n\n[[categories]]\ncode = \"coordination\"\ntitle = { zh = \"综合协调\", en = \"Coordination\" }\naliases = [\"综合协调类\"]\n\n[[categories]]\ncode = \"liaison\"\ntitle = { zh = \"对接上争\", en = \"Upward liaison\" }\naliases = [\"对接上争类\"]\n\n[[categories]]\ncode = \"case_by_case\"\ntitle = { zh = \"一事一议\", en = \"Case by case\" }\naliases = [\"一事一议类\"]\n\n[[categories]]\ncode = \"other\"\ntitle = { zh = \"其他\", en = \"Other\" }\naliases = [\"其它\", \"其他类\"]\n\n# 四3: working days after assignment.\n[clocks]\nrespond_days = 1\nrespond_by = \"lead\"           # the only department or the lead, as the text has it; or \"all\"\nconsult_days = 3\nconsult_scopes = [\"multi\"]\nresolve = { by = \"promise\" }  # the date promised in the response\n\n# 四4: the department asks with a reason, the office grants or refuses.\n[extension]\ntell_enterprise = false\n\n[closing]\nneeds_follow_up = false\n\n# 五(二): one whistle, one rating; the quarter; the year.\n[evaluation]\ncounts_on = \"closed\"          # or \"rated\"\ncounted_outcomes = [\"resolved\", \"explained\"]\ngrades = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)1: a co-handler is rated 70% by the park, 30% by the lead.\n[evaluation.weights]\nlead = { originator = 100 }\nco = { originator = 70, lead = 30 }\n\n# 附件 2 and 附件 3 are not published: these forms are ours.\n[[evaluation.forms]]\nrater = \"originator\"\nofficial = false\nitems = [\n    { key = \"timely\", max = 20, title = { zh = \"响应及时\", en = \"Timely response\" } },\n    { key = \"plan\", max = 15, title = { zh = \"工作方案\", en = \"Plan\" } },\n    { key = \"on_time\", max = 25, title = { zh = \"按期办结\", en = \"Done on time\" } },\n    { key = \"solved\", max = 30, title = { zh = \"解决程度\", en = \"Degree solved\" } },\n    { key = \"service\", max = 10, title = { zh = \"服务态度\", en = \"Service\" } },\n]\n\n[[evaluation.forms]]\nrater = \"lead\"\nofficial = false\nitems = [\n    { key = \"attendance\", max = 30, title = { zh = \"参会到场\", en = \"Attendance\" } },\n    { key = \"share\", max = 40, title = { zh = \"分工完成\", en = \"Share of the work\" } },\n    { key = \"cooperation\", max = 30, title = { zh = \"协同配合\", en = \"Cooperation\" } },\n]\n\n# 五(二)3: 70% case scores, 30% satisfaction votes.\n[evaluation.quarter]\ncases = 70\nsatisfaction = 30\nvotes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }\n\n# 五(二)4: every whole 10% above the mean volume adds 1%, at most 5%; three notices cost one place.\n[evaluation.annual]\nuplift = \"step\"               # or \"linear\"\nuplift_every = 10\nuplift_adds = 1\nuplift_most = 5\nvolume_base = \"class\"         # or \"class_nonzero\", \"all\"\ndemotion_notices = 3\n\n# 六: leads for people to decide, never acted on.\n[[consequences]]\ncode = \"snail_award\"\nreport = \"quarterly\"\nclasses = [\"A\", \"B\", \"C\"]\nlast = 1\nrunning = 2\ntitle = { zh = \"连续两个季度末位：“蜗牛奖”线索\", en = \"Last two quarters running: lead for the snail award\" }\nsource = \"seed 003, 六1\"\n\n[[consequences]]\ncode = \"no_first_prize\"\nreport = \"annual\"\nclasses = [\"A\", \"B\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：取消综合绩效考核一等奖评选资格\", en = \"Last three of the year: no first prize\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"bonus_cut\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nsubstituted = true\ntitle = { zh = \"年度末位：主要负责人、分管负责人、具体责任人分别扣减 1/2、1/3、1/4 年度考核奖\", en = \"Last of the year: bonus cut by 1/2, 1/3, 1/4 for the head, the deputy in charge, the person responsible\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"second_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 2\nsubstituted = true\ntitle = { zh = \"连续两年末位：分管负责人免职\", en = \"Last two years running: the deputy in charge is removed\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"third_year_last\"\nreport = \"annual\"\nclasses = [\"A\"]\nlast = 1\nrunning = 3\nsubstituted = true\ntitle = { zh = \"连续三年末位：主要负责人引咎辞职\", en = \"Last three years running: the head resigns\" }\nsource = \"seed 003, 六2\"\n\n[[consequences]]\ncode = \"copied_upward\"\nreport = \"annual\"\nclasses = [\"B\", \"C\"]\nlast = 3\nsubstituted = true\ntitle = { zh = \"年度末三位：考核结果抄送上级部门\", en = \"Last three of the year: result copied to the superior body\" }\nsource = \"seed 003, 六2\"\n"}',X'24a34b7f69dcb65fae40e112a3b0044a9848aa54f21e46716a0ee6898be4ae32');
INSERT INTO events VALUES(3,NULL,'2025-03-03 09:00:00','2025-03-03 09:00:00','tester','{"kind":"calendar_set","source":"china","years":[2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,2025,2026],"days":[{"day":"2006-12-30","working":true,"name":"元旦"},{"day":"2006-12-31","working":true,"name":"元旦"},{"day":"2007-01-01","working":false,"name":"元旦"},{"day":"2007-01-02","working":false,"name":"元旦"},{"day":"2007-01-03","working":false,"name":"元旦"},{"day":"2007-02-17","working":true,"name":"春节"},{"day":"2007-02-18","working":false,"name":"春节"},{"day":"2007-02-19","working":false,"name":"春节"},{"day":"2007-02-20","working":false,"name":"春节"},{"day":"2007-02-21","working":false,"name":"春节"},{"day":"2007-02-22","working":false,"name":"春节"},{"day":"2007-02-23","working":false,"name":"春节"},{"day":"2007-02-24","working":false,"name":"春节"},{"day":"2007-02-25","working":true,"name":"春节"},{"day":"2007-04-28","working":true,"name":"劳动节"},{"day":"2007-04-29","working":true,"name":"劳动节"},{"day":"2007-05-01","working":false,"name":"劳动节"},{"day":"2007-05-02","working":false,"name":"劳动节"},{"day":"2007-05-03","working":false,"name":"劳动节"},{"day":"2007-05-04","working":false,"name":"劳动节"},{"day":"2007-05-05","working":false,"name":"劳动节"},{"day":"2007-05-06","working":false,"name":"劳动节"},{"day":"2007-05-07","working":false,"name":"劳动节"},{"day":"2007-09-29","working":true,"name":"国庆节"},{"day":"2007-09-30","working":true,"name":"国庆节"},{"day":"2007-10-01","working":false,"name":"国庆节"},{"day":"2007-10-02","working":false,"name":"国庆节"},{"day":"2007-10-03","working":false,"name":"国庆节"},{"day":"2007-10-04","working":false,"name":"国庆节"},{"day":"2007-10-05","working":false,"name":"国庆节"},{"day":"2007-10-06","working":false,"name":"国庆节"},{"day":"2007-10-07","working":false,"name":"国庆节"},{"day":"2007-12-29","working":true,"name":"元旦"},{"day":"2007-12-30","working":false,"name":"元旦"},{"day":"2007-12-31","working":false,"name":"元旦"},{"day":"2008-01-01","working":false,"name":"元旦"},{"day":"2008-02-02","working":true,"name":"春节"},{"day":"2008-02-03","working":true,"name":"春节"},{"day":"2008-02-06","working":false,"name":"春节"},{"day":"2008-02-07","working":false,"name":"春节"},{"day":"2008-02-08","working":false,"name":"春节"},{"day":"2008-02-09","working":false,"name":"春节"},{"day":"2008-02-10","working":false,"name":"春节"},{"day":"2008-02-11","working":false,"name":"春节"},{"day":"2008-02-12","working":false,"name":"春节"},{"day":"2008-04-04","working":false,"name":"清明节"},{"day":"2008-04-05","working":false,"name":"清明节"},{"day":"2008-04-06","working":false,"name":"清明节"},{"day":"2008-05-01","working":false,"name":"劳动节"},{"day":"2008-05-02","working":false,"name":"劳动节"},{"day":"2008-05-03","working":false,"name":"劳动节"},{"day":"2008-05-04","working":true,"name":"劳动节"},{"day":"2008-06-07","working":false,"name":"端午节"},{"day":"2008-06-08","working":false,"name":"端午节"},{"day":"2008-06-09","working":false,"name":"端午节"},{"day":"2008-09-13","working":false,"name":"中秋节"},{"day":"2008-09-14","working":false,"name":"中秋节"},{"day":"2008-09-15","working":false,"name":"中秋节"},{"day":"2008-09-27","working":true,"name":"国庆节"},{"day":"2008-09-28","working":true,"name":"国庆节"},{"day":"2008-09-29","working":false,"name":"国庆节"},{"day":"2008-09-30","working":false,"name":"国庆节"},{"day":"2008-10-01","working":false,"name":"国庆节"},{"day":"2008-10-02","working":false,"name":"国庆节"},{"day":"2008-10-03","working":false,"name":"国庆节"},{"day":"2008-10-04","working":false,"name":"国庆节"},{"day":"2008-10-05","working":false,"name":"国庆节"},{"day":"2009-01-01","working":false,"name":"元旦"},{"day":"2009-01-02","working":false,"name":"元旦"},{"day":"2009-01-03","working":false,"name":"元旦"},{"day":"2009-01-04","working":true,"name":"元旦"},{"day":"2009-01-24","working":true,"name":"春节"},{"day":"2009-01-25","working":false,"name":"春节"},{"day":"2009-01-26","working":false,"name":"春节"},{"day":"2009-01-27","working":false,"name":"春节"},{"day":"2009-01-28","working":false,"name":"春节"},{"day":"2009-01-29","working":false,"name":"春节"},{"day":"2009-01-30","working":false,"name":"春节"},{"day":"2009-01-31","working":false,"name":"春节"},{"day":"2009-02-01","working":true,"name":"春节"},{"day":"2009-04-04","working":false,"name":"清明节"},{"day":"2009-04-05","working":false,"name":"清明节"},{"day":"2009-04-06","working":false,"name":"清明节"},{"day":"2009-05-01","working":false,"name":"劳动节"},{"day":"2009-05-02","working":false,"name":"劳动节"},{"day":"2009-05-03","working":false,"name":"劳动节"},{"day":"2009-05-28","working":false,"name":"端午节"},{"day":"2009-05-29","working":false,"name":"端午节"},{"day":"2009-05-30","working":false,"name":"端午节"},{"day":"2009-05-31","working":true,"name":"端午节"},{"day":"2009-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2009-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2009-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2010-01-01","working":false,"name":"元旦"},{"day":"2010-01-02","working":false,"name":"元旦"},{"day":"2010-01-03","working":false,"name":"元旦"},{"day":"2010-02-13","working":false,"name":"春节"},{"day":"2010-02-14","working":false,"name":"春节"},{"day":"2010-02-15","working":false,"name":"春节"},{"day":"2010-02-16","working":false,"name":"春节"},{"day":"2010-02-17","working":false,"name":"春节"},{"day":"2010-02-18","working":false,"name":"春节"},{"day":"2010-02-19","working":false,"name":"春节"},{"day":"2010-02-20","working":true,"name":"春节"},{"day":"2010-02-21","working":true,"name":"春节"},{"day":"2010-04-03","working":false,"name":"清明节"},{"day":"2010-04-04","working":false,"name":"清明节"},{"day":"2010-04-05","working":false,"name":"清明节"},{"day":"2010-05-01","working":false,"name":"劳动节"},{"day":"2010-05-02","working":false,"name":"劳动节"},{"day":"2010-05-03","working":false,"name":"劳动节"},{"day":"2010-06-12","working":true,"name":"端午节"},{"day":"2010-06-13","working":true,"name":"端午节"},{"day":"2010-06-14","working":false,"name":"端午节"},{"day":"2010-06-15","working":false,"name":"端午节"},{"day":"2010-06-16","working":false,"name":"端午节"},{"day":"2010-09-19","working":true,"name":"中秋节"},{"day":"2010-09-22","working":false,"name":"中秋节"},{"day":"2010-09-23","working":false,"name":"中秋节"},{"day":"2010-09-24","working":false,"name":"中秋节"},{"day":"2010-09-25","working":true,"name":"中秋节"},{"day":"2010-09-26","working":true,"name":"国庆节"},{"day":"2010-10-01","working":false,"name":"国庆节"},{"day":"2010-10-02","working":false,"name":"国庆节"},{"day":"2010-10-03","working":false,"name":"国庆节"},{"day":"2010-10-04","working":false,"name":"国庆节"},{"day":"2010-10-05","working":false,"name":"国庆节"},{"day":"2010-10-06","working":false,"name":"国庆节"},{"day":"2010-10-07","working":false,"name":"国庆节"},{"day":"2010-10-09","working":true,"name":"国庆节"},{"day":"2011-01-01","working":false,"name":"元旦"},{"day":"2011-01-02","working":false,"name":"元旦"},{"day":"2011-01-03","working":false,"name":"元旦"},{"day":"2011-01-30","working":true,"name":"春节"},{"day":"2011-02-02","working":false,"name":"春节"},{"day":"2011-02-03","working":false,"name":"春节"},{"day":"2011-02-04","working":false,"name":"春节"},{"day":"2011-02-05","working":false,"name":"春节"},{"day":"2011-02-06","working":false,"name":"春节"},{"day":"2011-02-07","working":false,"name":"春节"},{"day":"2011-02-08","working":false,"name":"春节"},{"day":"2011-02-12","working":true,"name":"春节"},{"day":"2011-04-02","working":true,"name":"清明节"},{"day":"2011-04-03","working":false,"name":"清明节"},{"day":"2011-04-04","working":false,"name":"清明节"},{"day":"2011-04-05","working":false,"name":"清明节"},{"day":"2011-04-30","working":false,"name":"劳动节"},{"day":"2011-05-01","working":false,"name":"劳动节"},{"day":"2011-05-02","working":false,"name":"劳动节"},{"day":"2011-06-04","working":false,"name":"端午节"},{"day":"2011-06-05","working":false,"name":"端午节"},{"day":"2011-06-06","working":false,"name":"端午节"},{"day":"2011-09-10","working":false,"name":"中秋节"},{"day":"2011-09-11","working":false,"name":"中秋节"},{"day":"2011-09-12","working":false,"name":"中秋节"},{"day":"2011-10-01","working":false,"name":"国庆节"},{"day":"2011-10-02","working":false,"name":"国庆节"},{"day":"2011-10-03","working":false,"name":"国庆节"},{"day":"2011-10-04","working":false,"name":"国庆节"},{"day":"2011-10-05","working":false,"name":"国庆节"},{"day":"2011-10-06","working":false,"name":"国庆节"},{"day":"2011-10-07","working":false,"name":"国庆节"},{"day":"2011-10-08","working":true,"name":"国庆节"},{"day":"2011-10-09","working":true,"name":"国庆节"},{"day":"2011-12-31","working":true,"name":"元旦"},{"day":"2012-01-01","working":false,"name":"元旦"},{"day":"2012-01-02","working":false,"name":"元旦"},{"day":"2012-01-03","working":false,"name":"元旦"},{"day":"2012-01-21","working":true,"name":"春节"},{"day":"2012-01-22","working":false,"name":"春节"},{"day":"2012-01-23","working":false,"name":"春节"},{"day":"2012-01-24","working":false,"name":"春节"},{"day":"2012-01-25","working":false,"name":"春节"},{"day":"2012-01-26","working":false,"name":"春节"},{"day":"2012-01-27","working":false,"name":"春节"},{"day":"2012-01-28","working":false,"name":"春节"},{"day":"2012-01-29","working":true,"name":"春节"},{"day":"2012-03-31","working":true,"name":"清明节"},{"day":"2012-04-01","working":true,"name":"清明节"},{"day":"2012-04-02","working":false,"name":"清明节"},{"day":"2012-04-03","working":false,"name":"清明节"},{"day":"2012-04-04","working":false,"name":"清明节"},{"day":"2012-04-28","working":true,"name":"劳动节"},{"day":"2012-04-29","working":false,"name":"劳动节"},{"day":"2012-04-30","working":false,"name":"劳动节"},{"day":"2012-05-01","working":false,"name":"劳动节"},{"day":"2012-06-22","working":false,"name":"端午节"},{"day":"2012-06-23","working":false,"name":"端午节"},{"day":"2012-06-24","working":false,"name":"端午节"},{"day":"2012-09-29","working":true,"name":"中秋节、国庆节"},{"day":"2012-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2012-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2013-01-01","working":false,"name":"元旦"},{"day":"2013-01-02","working":false,"name":"元旦"},{"day":"2013-01-03","working":false,"name":"元旦"},{"day":"2013-01-05","working":true,"name":"元旦"},{"day":"2013-01-06","working":true,"name":"元旦"},{"day":"2013-02-09","working":false,"name":"春节"},{"day":"2013-02-10","working":false,"name":"春节"},{"day":"2013-02-11","working":false,"name":"春节"},{"day":"2013-02-12","working":false,"name":"春节"},{"day":"2013-02-13","working":false,"name":"春节"},{"day":"2013-02-14","working":false,"name":"春节"},{"day":"2013-02-15","working":false,"name":"春节"},{"day":"2013-02-16","working":true,"name":"春节"},{"day":"2013-02-17","working":true,"name":"春节"},{"day":"2013-04-04","working":false,"name":"清明节"},{"day":"2013-04-05","working":false,"name":"清明节"},{"day":"2013-04-06","working":false,"name":"清明节"},{"day":"2013-04-07","working":true,"name":"清明节"},{"day":"2013-04-27","working":true,"name":"劳动节"},{"day":"2013-04-28","working":true,"name":"劳动节"},{"day":"2013-04-29","working":false,"name":"劳动节"},{"day":"2013-04-30","working":false,"name":"劳动节"},{"day":"2013-05-01","working":false,"name":"劳动节"},{"day":"2013-06-08","working":true,"name":"端午节"},{"day":"2013-06-09","working":true,"name":"端午节"},{"day":"2013-06-10","working":false,"name":"端午节"},{"day":"2013-06-11","working":false,"name":"端午节"},{"day":"2013-06-12","working":false,"name":"端午节"},{"day":"2013-09-19","working":false,"name":"中秋节"},{"day":"2013-09-20","working":false,"name":"中秋节"},{"day":"2013-09-21","working":false,"name":"中秋节"},{"day":"2013-09-22","working":true,"name":"中秋节"},{"day":"2013-09-29","working":true,"name":"国庆节"},{"day":"2013-10-01","working":false,"name":"国庆节"},{"day":"2013-10-02","working":false,"name":"国庆节"},{"day":"2013-10-03","working":false,"name":"国庆节"},{"day":"2013-10-04","working":false,"name":"国庆节"},{"day":"2013-10-05","working":false,"name":"国庆节"},{"day":"2013-10-06","working":false,"name":"国庆节"},{"day":"2013-10-07","working":false,"name":"国庆节"},{"day":"2013-10-12","working":true,"name":"国庆节"},{"day":"2014-01-01","working":false,"name":"元旦"},{"day":"2014-01-26","working":true,"name":"春节"},{"day":"2014-01-31","working":false,"name":"春节"},{"day":"2014-02-01","working":false,"name":"春节"},{"day":"2014-02-02","working":false,"name":"春节"},{"day":"2014-02-03","working":false,"name":"春节"},{"day":"2014-02-04","working":false,"name":"春节"},{"day":"2014-02-05","working":false,"name":"春节"},{"day":"2014-02-06","working":false,"name":"春节"},{"day":"2014-02-08","working":true,"name":"春节"},{"day":"2014-04-05","working":false,"name":"清明节"},{"day":"2014-04-07","working":false,"name":"清明节"},{"day":"2014-05-01","working":false,"name":"劳动节"},{"day":"2014-05-02","working":false,"name":"劳动节"},{"day":"2014-05-03","working":false,"name":"劳动节"},{"day":"2014-05-04","working":true,"name":"劳动节"},{"day":"2014-06-02","working":false,"name":"端午节"},{"day":"2014-09-08","working":false,"name":"中秋节"},{"day":"2014-09-28","working":true,"name":"国庆节"},{"day":"2014-10-01","working":false,"name":"国庆节"},{"day":"2014-10-02","working":false,"name":"国庆节"},{"day":"2014-10-03","working":false,"name":"国庆节"},{"day":"2014-10-04","working":false,"name":"国庆节"},{"day":"2014-10-05","working":false,"name":"国庆节"},{"day":"2014-10-06","working":false,"name":"国庆节"},{"day":"2014-10-07","working":false,"name":"国庆节"},{"day":"2014-10-11","working":true,"name":"国庆节"},{"day":"2015-01-01","working":false,"name":"元旦"},{"day":"2015-01-02","working":false,"name":"元旦"},{"day":"2015-01-03","working":false,"name":"元旦"},{"day":"2015-01-04","working":true,"name":"元旦"},{"day":"2015-02-15","working":true,"name":"春节"},{"day":"2015-02-18","working":false,"name":"春节"},{"day":"2015-02-19","working":false,"name":"春节"},{"day":"2015-02-20","working":false,"name":"春节"},{"day":"2015-02-21","working":false,"name":"春节"},{"day":"2015-02-22","working":false,"name":"春节"},{"day":"2015-02-23","working":false,"name":"春节"},{"day":"2015-02-24","working":false,"name":"春节"},{"day":"2015-02-28","working":true,"name":"春节"},{"day":"2015-04-05","working":false,"name":"清明节"},{"day":"2015-04-06","working":false,"name":"清明节"},{"day":"2015-05-01","working":false,"name":"劳动节"},{"day":"2015-06-20","working":false,"name":"端午节"},{"day":"2015-06-22","working":false,"name":"端午节"},{"day":"2015-09-03","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-04","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-05","working":false,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-06","working":true,"name":"抗日战争暨世界反法西斯战争胜利70周年纪念日"},{"day":"2015-09-27","working":false,"name":"中秋节"},{"day":"2015-10-01","working":false,"name":"国庆节"},{"day":"2015-10-02","working":false,"name":"国庆节"},{"day":"2015-10-03","working":false,"name":"国庆节"},{"day":"2015-10-04","working":false,"name":"国庆节"},{"day":"2015-10-05","working":false,"name":"国庆节"},{"day":"2015-10-06","working":false,"name":"国庆节"},{"day":"2015-10-07","working":false,"name":"国庆节"},{"day":"2015-10-10","working":true,"name":"国庆节"},{"day":"2016-01-01","working":false,"name":"元旦"},{"day":"2016-02-06","working":true,"name":"春节"},{"day":"2016-02-07","working":false,"name":"春节"},{"day":"2016-02-08","working":false,"name":"春节"},{"day":"2016-02-09","working":false,"name":"春节"},{"day":"2016-02-10","working":false,"name":"春节"},{"day":"2016-02-11","working":false,"name":"春节"},{"day":"2016-02-12","working":false,"name":"春节"},{"day":"2016-02-13","working":false,"name":"春节"},{"day":"2016-02-14","working":true,"name":"春节"},{"day":"2016-04-04","working":false,"name":"清明节"},{"day":"2016-05-01","working":false,"name":"劳动节"},{"day":"2016-05-02","working":false,"name":"劳动节"},{"day":"2016-06-09","working":false,"name":"端午节"},{"day":"2016-06-10","working":false,"name":"端午节"},{"day":"2016-06-11","working":false,"name":"端午节"},{"day":"2016-06-12","working":true,"name":"端午节"},{"day":"2016-09-15","working":false,"name":"中秋节"},{"day":"2016-09-16","working":false,"name":"中秋节"},{"day":"2016-09-17","working":false,"name":"中秋节"},{"day":"2016-09-18","working":true,"name":"中秋节"},{"day":"2016-10-01","working":false,"name":"国庆节"},{"day":"2016-10-02","working":false,"name":"国庆节"},{"day":"2016-10-03","working":false,"name":"国庆节"},{"day":"2016-10-04","working":false,"name":"国庆节"},{"day":"2016-10-05","working":false,"name":"国庆节"},{"day":"2016-10-06","working":false,"name":"国庆节"},{"day":"2016-10-07","working":false,"name":"国庆节"},{"day":"2016-10-08","working":true,"name":"国庆节"},{"day":"2016-10-09","working":true,"name":"国庆节"},{"day":"2017-01-01","working":false,"name":"元旦"},{"day":"2017-01-02","working":false,"name":"元旦"},{"day":"2017-01-22","working":true,"name":"春节"},{"day":"2017-01-27","working":false,"name":"春节"},{"day":"2017-01-28","working":false,"name":"春节"},{"day":"2017-01-29","working":false,"name":"春节"},{"day":"2017-01-30","working":false,"name":"春节"},{"day":"2017-01-31","working":false,"name":"春节"},{"day":"2017-02-01","working":false,"name":"春节"},{"day":"2017-02-02","working":false,"name":"春节"},{"day":"2017-02-04","working":true,"name":"春节"},{"day":"2017-04-01","working":true,"name":"清明节"},{"day":"2017-04-02","working":false,"name":"清明节"},{"day":"2017-04-03","working":false,"name":"清明节"},{"day":"2017-04-04","working":false,"name":"清明节"},{"day":"2017-05-01","working":false,"name":"劳动节"},{"day":"2017-05-27","working":true,"name":"端午节"},{"day":"2017-05-28","working":false,"name":"端午节"},{"day":"2017-05-29","working":false,"name":"端午节"},{"day":"2017-05-30","working":false,"name":"端午节"},{"day":"2017-09-30","working":true,"name":"中秋节、国庆节"},{"day":"2017-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-07","working":false,"name":"中秋节、国庆节"},{"day":"2017-10-08","working":false,"name":"中秋节、国庆节"},{"day":"2018-01-01","working":false,"name":"元旦"},{"day":"2018-02-11","working":true,"name":"春节"},{"day":"2018-02-15","working":false,"name":"春节"},{"day":"2018-02-16","working":false,"name":"春节"},{"day":"2018-02-17","working":false,"name":"春节"},{"day":"2018-02-18","working":false,"name":"春节"},{"day":"2018-02-19","working":false,"name":"春节"},{"day":"2018-02-20","working":false,"name":"春节"},{"day":"2018-02-21","working":false,"name":"春节"},{"day":"2018-02-24","working":true,"name":"春节"},{"day":"2018-04-05","working":false,"name":"清明节"},{"day":"2018-04-06","working":false,"name":"清明节"},{"day":"2018-04-07","working":false,"name":"清明节"},{"day":"2018-04-08","working":true,"name":"清明节"},{"day":"2018-04-28","working":true,"name":"劳动节"},{"day":"2018-04-29","working":false,"name":"劳动节"},{"day":"2018-04-30","working":false,"name":"劳动节"},{"day":"2018-05-01","working":false,"name":"劳动节"},{"day":"2018-06-18","working":false,"name":"端午节"},{"day":"2018-09-24","working":false,"name":"中秋节"},{"day":"2018-09-29","working":true,"name":"国庆节"},{"day":"2018-09-30","working":true,"name":"国庆节"},{"day":"2018-10-01","working":false,"name":"国庆节"},{"day":"2018-10-02","working":false,"name":"国庆节"},{"day":"2018-10-03","working":false,"name":"国庆节"},{"day":"2018-10-04","working":false,"name":"国庆节"},{"day":"2018-10-05","working":false,"name":"国庆节"},{"day":"2018-10-06","working":false,"name":"国庆节"},{"day":"2018-10-07","working":false,"name":"国庆节"},{"day":"2018-12-29","working":true,"name":"元旦"},{"day":"2018-12-30","working":false,"name":"元旦"},{"day":"2018-12-31","working":false,"name":"元旦"},{"day":"2019-01-01","working":false,"name":"元旦"},{"day":"2019-02-02","working":true,"name":"春节"},{"day":"2019-02-03","working":true,"name":"春节"},{"day":"2019-02-04","working":false,"name":"春节"},{"day":"2019-02-05","working":false,"name":"春节"},{"day":"2019-02-06","working":false,"name":"春节"},{"day":"2019-02-07","working":false,"name":"春节"},{"day":"2019-02-08","working":false,"name":"春节"},{"day":"2019-02-09","working":false,"name":"春节"},{"day":"2019-02-10","working":false,"name":"春节"},{"day":"2019-04-05","working":false,"name":"清明节"},{"day":"2019-04-28","working":true,"name":"劳动节"},{"day":"2019-05-01","working":false,"name":"劳动节"},{"day":"2019-05-02","working":false,"name":"劳动节"},{"day":"2019-05-03","working":false,"name":"劳动节"},{"day":"2019-05-04","working":false,"name":"劳动节"},{"day":"2019-05-05","working":true,"name":"劳动节"},{"day":"2019-06-07","working":false,"name":"端午节"},{"day":"2019-09-13","working":false,"name":"中秋节"},{"day":"2019-09-29","working":true,"name":"国庆节"},{"day":"2019-10-01","working":false,"name":"国庆节"},{"day":"2019-10-02","working":false,"name":"国庆节"},{"day":"2019-10-03","working":false,"name":"国庆节"},{"day":"2019-10-04","working":false,"name":"国庆节"},{"day":"2019-10-05","working":false,"name":"国庆节"},{"day":"2019-10-06","working":false,"name":"国庆节"},{"day":"2019-10-07","working":false,"name":"国庆节"},{"day":"2019-10-12","working":true,"name":"国庆节"},{"day":"2020-01-01","working":false,"name":"元旦"},{"day":"2020-01-19","working":true,"name":"春节"},{"day":"2020-01-24","working":false,"name":"春节"},{"day":"2020-01-25","working":false,"name":"春节"},{"day":"2020-01-26","working":false,"name":"春节"},{"day":"2020-01-27","working":false,"name":"春节"},{"day":"2020-01-28","working":false,"name":"春节"},{"day":"2020-01-29","working":false,"name":"春节"},{"day":"2020-01-30","working":false,"name":"春节"},{"day":"2020-01-31","working":false,"name":"春节"},{"day":"2020-02-01","working":false,"name":"春节"},{"day":"2020-02-02","working":false,"name":"春节"},{"day":"2020-04-04","working":false,"name":"清明节"},{"day":"2020-04-05","working":false,"name":"清明节"},{"day":"2020-04-06","working":false,"name":"清明节"},{"day":"2020-04-26","working":true,"name":"劳动节"},{"day":"2020-05-01","working":false,"name":"劳动节"},{"day":"2020-05-02","working":false,"name":"劳动节"},{"day":"2020-05-03","working":false,"name":"劳动节"},{"day":"2020-05-04","working":false,"name":"劳动节"},{"day":"2020-05-05","working":false,"name":"劳动节"},{"day":"2020-05-09","working":true,"name":"劳动节"},{"day":"2020-06-25","working":false,"name":"端午节"},{"day":"2020-06-26","working":false,"name":"端午节"},{"day":"2020-06-27","working":false,"name":"端午节"},{"day":"2020-06-28","working":true,"name":"端午节"},{"day":"2020-09-27","working":true,"name":"国庆节、中秋节"},{"day":"2020-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2020-10-10","working":true,"name":"国庆节、中秋节"},{"day":"2021-01-01","working":false,"name":"元旦"},{"day":"2021-01-02","working":false,"name":"元旦"},{"day":"2021-01-03","working":false,"name":"元旦"},{"day":"2021-02-07","working":true,"name":"春节"},{"day":"2021-02-11","working":false,"name":"春节"},{"day":"2021-02-12","working":false,"name":"春节"},{"day":"2021-02-13","working":false,"name":"春节"},{"day":"2021-02-14","working":false,"name":"春节"},{"day":"2021-02-15","working":false,"name":"春节"},{"day":"2021-02-16","working":false,"name":"春节"},{"day":"2021-02-17","working":false,"name":"春节"},{"day":"2021-02-20","working":true,"name":"春节"},{"day":"2021-04-03","working":false,"name":"清明节"},{"day":"2021-04-04","working":false,"name":"清明节"},{"day":"2021-04-05","working":false,"name":"清明节"},{"day":"2021-04-25","working":true,"name":"劳动节"},{"day":"2021-05-01","working":false,"name":"劳动节"},{"day":"2021-05-02","working":false,"name":"劳动节"},{"day":"2021-05-03","working":false,"name":"劳动节"},{"day":"2021-05-04","working":false,"name":"劳动节"},{"day":"2021-05-05","working":false,"name":"劳动节"},{"day":"2021-05-08","working":true,"name":"劳动节"},{"day":"2021-06-12","working":false,"name":"端午节"},{"day":"2021-06-13","working":false,"name":"端午节"},{"day":"2021-06-14","working":false,"name":"端午节"},{"day":"2021-09-18","working":true,"name":"中秋节"},{"day":"2021-09-19","working":false,"name":"中秋节"},{"day":"2021-09-20","working":false,"name":"中秋节"},{"day":"2021-09-21","working":false,"name":"中秋节"},{"day":"2021-09-26","working":true,"name":"国庆节"},{"day":"2021-10-01","working":false,"name":"国庆节"},{"day":"2021-10-02","working":false,"name":"国庆节"},{"day":"2021-10-03","working":false,"name":"国庆节"},{"day":"2021-10-04","working":false,"name":"国庆节"},{"day":"2021-10-05","working":false,"name":"国庆节"},{"day":"2021-10-06","working":false,"name":"国庆节"},{"day":"2021-10-07","working":false,"name":"国庆节"},{"day":"2021-10-09","working":true,"name":"国庆节"},{"day":"2022-01-01","working":false,"name":"元旦"},{"day":"2022-01-02","working":false,"name":"元旦"},{"day":"2022-01-03","working":false,"name":"元旦"},{"day":"2022-01-29","working":true,"name":"春节"},{"day":"2022-01-30","working":true,"name":"春节"},{"day":"2022-01-31","working":false,"name":"春节"},{"day":"2022-02-01","working":false,"name":"春节"},{"day":"2022-02-02","working":false,"name":"春节"},{"day":"2022-02-03","working":false,"name":"春节"},{"day":"2022-02-04","working":false,"name":"春节"},{"day":"2022-02-05","working":false,"name":"春节"},{"day":"2022-02-06","working":false,"name":"春节"},{"day":"2022-04-02","working":true,"name":"清明节"},{"day":"2022-04-03","working":false,"name":"清明节"},{"day":"2022-04-04","working":false,"name":"清明节"},{"day":"2022-04-05","working":false,"name":"清明节"},{"day":"2022-04-24","working":true,"name":"劳动节"},{"day":"2022-04-30","working":false,"name":"劳动节"},{"day":"2022-05-01","working":false,"name":"劳动节"},{"day":"2022-05-02","working":false,"name":"劳动节"},{"day":"2022-05-03","working":false,"name":"劳动节"},{"day":"2022-05-04","working":false,"name":"劳动节"},{"day":"2022-05-07","working":true,"name":"劳动节"},{"day":"2022-06-03","working":false,"name":"端午节"},{"day":"2022-06-04","working":false,"name":"端午节"},{"day":"2022-06-05","working":false,"name":"端午节"},{"day":"2022-09-10","working":false,"name":"中秋节"},{"day":"2022-09-11","working":false,"name":"中秋节"},{"day":"2022-09-12","working":false,"name":"中秋节"},{"day":"2022-10-01","working":false,"name":"国庆节"},{"day":"2022-10-02","working":false,"name":"国庆节"},{"day":"2022-10-03","working":false,"name":"国庆节"},{"day":"2022-10-04","working":false,"name":"国庆节"},{"day":"2022-10-05","working":false,"name":"国庆节"},{"day":"2022-10-06","working":false,"name":"国庆节"},{"day":"2022-10-07","working":false,"name":"国庆节"},{"day":"2022-10-08","working":true,"name":"国庆节"},{"day":"2022-10-09","working":true,"name":"国庆节"},{"day":"2022-12-31","working":false,"name":"元旦"},{"day":"2023-01-01","working":false,"name":"元旦"},{"day":"2023-01-02","working":false,"name":"元旦"},{"day":"2023-01-21","working":false,"name":"春节"},{"day":"2023-01-22","working":false,"name":"春节"},{"day":"2023-01-23","working":false,"name":"春节"},{"day":"2023-01-24","working":false,"name":"春节"},{"day":"2023-01-25","working":false,"name":"春节"},{"day":"2023-01-26","working":false,"name":"春节"},{"day":"2023-01-27","working":false,"name":"春节"},{"day":"2023-01-28","working":true,"name":"春节"},{"day":"2023-01-29","working":true,"name":"春节"},{"day":"2023-04-05","working":false,"name":"清明节"},{"day":"2023-04-23","working":true,"name":"劳动节"},{"day":"2023-04-29","working":false,"name":"劳动节"},{"day":"2023-04-30","working":false,"name":"劳动节"},{"day":"2023-05-01","working":false,"name":"劳动节"},{"day":"2023-05-02","working":false,"name":"劳动节"},{"day":"2023-05-03","working":false,"name":"劳动节"},{"day":"2023-05-06","working":true,"name":"劳动节"},{"day":"2023-06-22","working":false,"name":"端午节"},{"day":"2023-06-23","working":false,"name":"端午节"},{"day":"2023-06-24","working":false,"name":"端午节"},{"day":"2023-06-25","working":true,"name":"端午节"},{"day":"2023-09-29","working":false,"name":"中秋节、国庆节"},{"day":"2023-09-30","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-01","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-02","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-03","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-04","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-05","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-06","working":false,"name":"中秋节、国庆节"},{"day":"2023-10-07","working":true,"name":"中秋节、国庆节"},{"day":"2023-10-08","working":true,"name":"中秋节、国庆节"},{"day":"2024-01-01","working":false,"name":"元旦"},{"day":"2024-02-04","working":true,"name":"春节"},{"day":"2024-02-10","working":false,"name":"春节"},{"day":"2024-02-11","working":false,"name":"春节"},{"day":"2024-02-12","working":false,"name":"春节"},{"day":"2024-02-13","working":false,"name":"春节"},{"day":"2024-02-14","working":false,"name":"春节"},{"day":"2024-02-15","working":false,"name":"春节"},{"day":"2024-02-16","working":false,"name":"春节"},{"day":"2024-02-17","working":false,"name":"春节"},{"day":"2024-02-18","working":true,"name":"春节"},{"day":"2024-04-04","working":false,"name":"清明节"},{"day":"2024-04-05","working":false,"name":"清明节"},{"day":"2024-04-06","working":false,"name":"清明节"},{"day":"2024-04-07","working":true,"name":"清明节"},{"day":"2024-04-28","working":true,"name":"劳动节"},{"day":"2024-05-01","working":false,"name":"劳动节"},{"day":"2024-05-02","working":false,"name":"劳动节"},{"day":"2024-05-03","working":false,"name":"劳动节"},{"day":"2024-05-04","working":false,"name":"劳动节"},{"day":"2024-05-05","working":false,"name":"劳动节"},{"day":"2024-05-11","working":true,"name":"劳动节"},{"day":"2024-06-10","working":false,"name":"端午节"},{"day":"2024-09-14","working":true,"name":"中秋节"},{"day":"2024-09-15","working":false,"name":"中秋节"},{"day":"2024-09-16","working":false,"name":"中秋节"},{"day":"2024-09-17","working":false,"name":"中秋节"},{"day":"2024-09-29","working":true,"name":"国庆节"},{"day":"2024-10-01","working":false,"name":"国庆节"},{"day":"2024-10-02","working":false,"name":"国庆节"},{"day":"2024-10-03","working":false,"name":"国庆节"},{"day":"2024-10-04","working":false,"name":"国庆节"},{"day":"2024-10-05","working":false,"name":"国庆节"},{"day":"2024-10-06","working":false,"name":"国庆节"},{"day":"2024-10-07","working":false,"name":"国庆节"},{"day":"2024-10-12","working":true,"name":"国庆节"},{"day":"2025-01-01","working":false,"name":"元旦"},{"day":"2025-01-26","working":true,"name":"春节"},{"day":"2025-01-28","working":false,"name":"春节"},{"day":"2025-01-29","working":false,"name":"春节"},{"day":"2025-01-30","working":false,"name":"春节"},{"day":"2025-01-31","working":false,"name":"春节"},{"day":"2025-02-01","working":false,"name":"春节"},{"day":"2025-02-02","working":false,"name":"春节"},{"day":"2025-02-03","working":false,"name":"春节"},{"day":"2025-02-04","working":false,"name":"春节"},{"day":"2025-02-08","working":true,"name":"春节"},{"day":"2025-04-04","working":false,"name":"清明节"},{"day":"2025-04-05","working":false,"name":"清明节"},{"day":"2025-04-06","working":false,"name":"清明节"},{"day":"2025-04-27","working":true,"name":"劳动节"},{"day":"2025-05-01","working":false,"name":"劳动节"},{"day":"2025-05-02","working":false,"name":"劳动节"},{"day":"2025-05-03","working":false,"name":"劳动节"},{"day":"2025-05-04","working":false,"name":"劳动节"},{"day":"2025-05-05","working":false,"name":"劳动节"},{"day":"2025-05-31","working":false,"name":"端午节"},{"day":"2025-06-01","working":false,"name":"端午节"},{"day":"2025-06-02","working":false,"name":"端午节"},{"day":"2025-09-28","working":true,"name":"国庆节、中秋节"},{"day":"2025-10-01","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-02","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-03","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-04","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-05","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-06","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-07","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-08","working":false,"name":"国庆节、中秋节"},{"day":"2025-10-11","working":true,"name":"国庆节、中秋节"},{"day":"2026-01-01","working":false,"name":"元旦"},{"day":"2026-01-02","working":false,"name":"元旦"},{"day":"2026-01-03","working":false,"name":"元旦"},{"day":"2026-01-04","working":true,"name":"元旦"},{"day":"2026-02-14","working":true,"name":"春节"},{"day":"2026-02-15","working":false,"name":"春节"},{"day":"2026-02-16","working":false,"name":"春节"},{"day":"2026-02-17","working":false,"name":"春节"},{"day":"2026-02-18","working":false,"name":"春节"},{"day":"2026-02-19","working":false,"name":"春节"},{"day":"2026-02-20","working":false,"name":"春节"},{"day":"2026-02-21","working":false,"name":"春节"},{"day":"2026-02-22","working":false,"name":"春节"},{"day":"2026-02-23","working":false,"name":"春节"},{"day":"2026-02-28","working":true,"name":"春节"},{"day":"2026-04-04","working":false,"name":"清明节"},{"day":"2026-04-05","working":false,"name":"清明节"},{"day":"2026-04-06","working":false,"name":"清明节"},{"day":"2026-05-01","working":false,"name":"劳动节"},{"day":"2026-05-02","working":false,"name":"劳动节"},{"day":"2026-05-03","working":false,"name":"劳动节"},{"day":"2026-05-04","working":false,"name":"劳动节"},{"day":"2026-05-05","working":false,"name":"劳动节"},{"day":"2026-05-09","working":true,"name":"劳动节"},{"day":"2026-06-19","working":false,"name":"端午节"},{"day":"2026-06-20","working":false,"name":"端午节"},{"day":"2026-06-21","working":false,"name":"端午节"},{"day":"2026-09-20","working":true,"name":"国庆节"},{"day":"2026-09-25","working":false,"name":"中秋节"},{"day":"2026-09-26","working":false,"name":"中秋节"},{"day":"2026-09-27","working":false,"name":"中秋节"},{"day":"2026-10-01","working":false,"name":"国庆节"},{"day":"2026-10-02","working":false,"name":"国庆节"},{"day":"2026-10-03","working":false,"name":"国庆节"},{"day":"2026-10-04","working":false,"name":"国庆节"},{"day":"2026-10-05","working":false,"name":"国庆节"},{"day":"2026-10-06","working":false,"name":"国庆节"},{"day":"2026-10-07","working":false,"name":"国庆节"},{"day":"2026-10-10","working":true,"name":"国庆节"}],"moved":[]}',X'ba6b78b3689f85539cae0dade5af7e091169a842b0390ca9d717b36be0e3e3b6');
INSERT INTO events VALUES(4,NULL,'2025-03-03 09:05:00','2025-03-03 09:05:00','tester','{"kind":"unit_saved","unit":{"code":"A01","name":"Housing Bureau","short":"Housing","kind":"department","class":"A"}}',X'1f4aacbd8e7a29b83a4311542c692e4d6f262db533953661bac7674b148a574a');
INSERT INTO events VALUES(5,NULL,'2025-03-03 09:06:00','2025-03-03 09:06:00','tester','{"kind":"unit_saved","unit":{"code":"A02","name":"Education Bureau","short":"Education","kind":"department","class":"A"}}',X'bdbd46b224d325706b99c6503ba8e84198c66d7bbb79a146fc4fc5a3dea5acc0');
INSERT INTO events VALUES(6,NULL,'2025-03-03 09:07:00','2025-03-03 09:07:00','tester','{"kind":"unit_saved","unit":{"code":"Z01","name":"West Town","kind":"originator"}}',X'7dcc27c73d388d19c07ede573d4b9886a8230efe1cadf2ccc8503915b355dcaa');
INSERT INTO events VALUES(7,202500000001,'2025-03-03 09:30:00','2025-03-03 09:30:00','tester','{"kind":"received","originator":"Z01","title":"Parking at the gate","enterprise":"Harbour Works","contact":"Lee","phone":"0523-88881234","ref":"H-1","scheme":1}',X'99ee2bb5fb1cd80ae342f13607abed87772f953c40520958254295ddc47dfa07');
INSERT INTO events VALUES(8,202500000001,'2025-03-03 10:00:00','2025-03-03 10:00:00','tester','{"kind":"triaged","scope":"multi","category":"other"}',X'edde15636ae988d549a0a290ecad423c71783567e143789cd37fcdce3cea2eda');
INSERT INTO events VALUES(9,202500000001,'2025-03-03 10:05:00','2025-03-03 10:05:00','tester','{"kind":"assigned","placements":[{"department":"A01","role":"lead","respond":{"at":"2025-03-04T23:59:59","days":1},"consult":{"at":"2025-03-06T23:59:59","days":3}},{"department":"A02","role":"co"}]}',X'378fe925221d5e0354fee57a7b97d30b3720f0f9e9059652703b0059990bd989');
INSERT INTO events VALUES(10,202500000001,'2025-03-03 15:00:00','2025-03-03 15:00:00','tester','{"kind":"responded","department":"A01","plan":"look","promised_on":"2025-03-10","responsible":"Wang","dues":[{"department":"A01","due":{"at":"2025-03-10T23:59:59"}},{"department":"A02","due":{"at":"2025-03-10T23:59:59"}}]}',X'7eedb486a759f41a72c2d8167266094dc7ea600c6eb7b7113009ea7021fecc55');
INSERT INTO events VALUES(11,202500000001,'2025-03-04 09:00:00','2025-03-04 09:00:00','tester','{"kind":"consulted","note":"met","with":["A02"]}',X'46ac1a92e8a6e6998d22973577d236586306fa8080869d44150e888bfaeed289');
INSERT INTO events VALUES(12,202500000001,'2025-03-10 09:00:00','2025-03-10 09:00:00','tester','{"kind":"extension_requested","department":"A01","to":"2025-03-14T23:59:59","reason":"rain"}',X'aa342c8a7a9aa3c160af313752474e27a96c7cea4b1ae5d4ba639f8ed2181f3b');
INSERT INTO events VALUES(13,202500000001,'2025-03-10 10:00:00','2025-03-10 10:00:00','tester','{"kind":"extension_granted","department":"A01","to":"2025-03-14T23:59:59"}',X'18fe35a6d92b90e85ae72f6dda85e0a98114ffebeed4165e5876779615378c11');
INSERT INTO events VALUES(14,202500000001,'2025-03-13 09:00:00','2025-03-13 09:00:00','tester','{"kind":"resolved","departments":["A01","A02"],"result":"done"}',X'ec028862e42d1844a039463323b066497cd54f9bf611474d5234a8bdcf3d425a');
INSERT INTO events VALUES(15,202500000001,'2025-03-14 09:00:00','2025-03-14 09:00:00','tester','{"kind":"followed_up","by":"phone","solved":true,"grade":"satisfied"}',X'532fabf3ed0e3114d51ce1f5576caeb4ead51c6daadab54a7c3bd28d8425e5d9');
INSERT INTO events VALUES(16,202500000001,'2025-03-14 10:00:00','2025-03-14 10:00:00','tester','{"kind":"closed","outcome":"resolved"}',X'2b3c46095970adbdb672c2c1bc7698defa402c80ecc61dc9d32d5e86c06878a8');
INSERT INTO events VALUES(17,202500000001,'2025-03-14 11:00:00','2025-03-14 11:00:00','tester','{"kind":"scored","department":"A01","rater":"originator","points":925000,"at":"2025-03-14T11:00:00"}',X'b2b5669628b786708f63d4d370853c21960b38005de21d90b001d64bbc250fcb');
INSERT INTO events VALUES(18,202500000001,'2025-03-14 11:05:00','2025-03-14 11:05:00','tester','{"kind":"scored","department":"A02","rater":"originator","points":800000,"at":"2025-03-14T11:05:00"}',X'fa12cd3ab00e4b2ba6f767c93c410c38e1cc996aa64517ce0a4480d512d3c298');
INSERT INTO events VALUES(19,202500000001,'2025-03-14 11:10:00','2025-03-14 11:10:00','tester','{"kind":"scored","department":"A02","rater":"lead","points":900000,"at":"2025-03-14T11:10:00"}',X'e274371cbf0747d7c16f8788670a027305a5b4e92cc8d3656d82a9821218f768');
INSERT INTO events VALUES(20,202500000002,'2025-03-17 09:00:00','2025-03-17 09:00:00','tester','{"kind":"received","originator":"Z01","title":"A road lamp","enterprise":"Harbour Works","scheme":1}',X'971e73c7294c070fa320b7d3ff0feea6a53a23dc44881bddbfa2c619837f382f');
INSERT INTO events VALUES(21,202500000002,'2025-03-17 09:10:00','2025-03-17 09:10:00','tester','{"kind":"triaged","scope":"single","category":"other"}',X'18440df325b0da80820faf47e2fcbd5ad432ee9387df0f9a5439d6173f006be2');
INSERT INTO events VALUES(22,202500000002,'2025-03-17 09:20:00','2025-03-17 09:20:00','tester','{"kind":"assigned","placements":[{"department":"A02","role":"lead","respond":{"at":"2025-03-18T23:59:59","days":1}}]}',X'34e36ac35d5f24d3f15713e76d4891ccb72bb9de40910deab6a331d89e42befe');
INSERT INTO events VALUES(23,202500000002,'2025-03-18 09:00:00','2025-03-18 09:00:00','tester','{"kind":"excluded","approved_by":"Chen","doc_no":"7","on":"2025-03-18","reason":"law"}',X'6c7cacd67c2594cb0221fe103c47bf1f84d464293762b55ec4c3afe81dab03cb');
INSERT INTO events VALUES(24,202500000001,'2025-03-20 09:00:00','2025-03-20 09:00:00','tester','{"kind":"reopened","reason":"again","due":"2025-03-25T23:59:59"}',X'b4bcb49f8522190ee511296808e036845ce03e800ac237f883af3fba68eea7c0');
INSERT INTO events VALUES(25,202500000001,'2025-03-21 09:00:00','2025-03-21 09:00:00','tester','{"kind":"resolved","departments":["A01","A02"],"result":"done again"}',X'28d5d6bf3eb8083b1fbbfcafa828e491031e76381c25bffb406a5de3cbd396f8');
INSERT INTO events VALUES(26,202500000001,'2025-03-21 10:00:00','2025-03-21 10:00:00','tester','{"kind":"closed","outcome":"resolved"}',X'9ff30d86a94b11e0128abc8385db890c0ae39fbfad054cef6bb7ae1550ea1383');
INSERT INTO events VALUES(27,NULL,'2025-04-01 09:00:00','2025-04-01 09:00:00','tester','{"kind":"survey_recorded","quarter":"2025-Q1","department":"A01","votes":{"satisfied":12,"fairly":5,"basically":2,"dissatisfied":1}}',X'd460d5d1c7ca10089358ef6d7963968cf2b2be65feda778cc220cfefea00f2a0');
INSERT INTO events VALUES(28,NULL,'2025-04-01 09:05:00','2025-04-01 09:05:00','tester','{"kind":"notice_issued","on":"2025-04-01","department":"A02","reason":"late","doc_no":"3"}',X'71d0f25d4f93d5d5a52d946675372f77cdf47ea73d92647c27871d98d94d87e0');
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
    name        TEXT NOT NULL,
    short       TEXT,
    kind        TEXT NOT NULL CHECK (kind = 'originator' OR kind = 'department' OR kind = 'office'),
    class       TEXT,                     -- of a department
    leader      TEXT,
    liaison     TEXT,
    phone       TEXT,
    active_from TEXT,                     -- the first day on which it counts
    active_to   TEXT,                     -- the last
    CHECK ((kind = 'department') = (class IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO units VALUES('A01','Housing Bureau','Housing','department','A',NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('A02','Education Bureau','Education','department','A',NULL,NULL,NULL,NULL,NULL);
INSERT INTO units VALUES('Z01','West Town',NULL,'originator',NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO cases VALUES(202500000001,'H-1',1,'closed','2025-03-03 09:30:00','Z01','Harbour Works','Lee','0523-88881234',NULL,'Parking at the gate',NULL,'other','multi',NULL,NULL,NULL,NULL,'2025-03-03 10:00:00','2025-03-03 10:05:00','2025-03-25 23:59:59','done again',NULL,NULL,NULL,NULL,'resolved',NULL,'2025-03-21 10:00:00','2025-03-21 10:00:00',1,'2025-03-20 09:00:00',NULL,NULL,NULL,NULL,NULL);
INSERT INTO cases VALUES(202500000002,NULL,1,'assigned','2025-03-17 09:00:00','Z01','Harbour Works',NULL,NULL,NULL,'A road lamp',NULL,'other','single',NULL,NULL,NULL,NULL,'2025-03-17 09:10:00','2025-03-17 09:20:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',0,NULL,'Chen','7','2025-03-18','law',NULL);
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
    closed_at      TEXT,                  -- the case's
    ended_at       TEXT NOT NULL,         -- the case's, 9999 while it is open
    closed_on      TEXT,                  -- the day on which it counts by closing; NULL: it does not count
    rated_on       TEXT,                  -- the day on which it counts by rating; NULL: it does not, or is unrated
    excluded       INTEGER NOT NULL DEFAULT 0, -- 1: the case, or this department of it, is left out
    PRIMARY KEY (case_id, department)
) STRICT, WITHOUT ROWID;
INSERT INTO assignments VALUES(202500000001,'A01','lead','2025-03-03 10:05:00','2025-03-04 23:59:59',1,'2025-03-03 15:00:00','look','2025-03-10','Wang','2025-03-06 23:59:59',3,'2025-03-04 09:00:00','2025-03-10 23:59:59',NULL,'2025-03-25 23:59:59',NULL,0,NULL,NULL,NULL,1,'2025-03-21 09:00:00','done again',NULL,NULL,NULL,NULL,NULL,'2025-03-21 10:00:00','2025-03-21 10:00:00','2025-03-21',NULL,0);
INSERT INTO assignments VALUES(202500000001,'A02','co','2025-03-03 10:05:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-10 23:59:59',NULL,'2025-03-25 23:59:59',NULL,0,NULL,NULL,NULL,0,'2025-03-21 09:00:00','done again',NULL,NULL,NULL,NULL,NULL,'2025-03-21 10:00:00','2025-03-21 10:00:00','2025-03-21',NULL,0);
INSERT INTO assignments VALUES(202500000002,'A02','lead','2025-03-17 09:20:00','2025-03-18 23:59:59',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'9999',NULL,NULL,1);
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
    doc_no     TEXT
) STRICT;
INSERT INTO notices VALUES(28,'2025-04-01','A02','late','3');
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
PRAGMA user_version = 2;
