using Briefing.Evaluation.Ranking;
Console.WriteLine(SelQaRun.Score());
