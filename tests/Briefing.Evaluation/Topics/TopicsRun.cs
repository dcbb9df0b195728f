using System.Globalization;

namespace Briefing.Evaluation.Topics;

/// <summary>
/// The command <c>topics [--verbose]</c>: how many of the topics shown for texts of our own a reader accepts, and how well words
/// of several senses are told apart. What is wrong in the held file is never printed.
/// </summary>
internal static class TopicsRun
{
    internal static int Print(string[] args)
    {
        var isVerbose = args is ["--verbose"];
        if (args.Length > 0 && !isVerbose)
        {
            Console.Error.WriteLine("usage: topics [--verbose]");
            return 2;
        }

        var (shown, must) = TopicScore.OfTexts(TopicGold.Texts());
        Write("topics shown that a reader accepts", shown, isVerbose);
        Write("topics found that have to be", must, isVerbose);
        foreach (var (name, file) in ((string, string)[])[("homographs", "homographs.yaml"), ("homographs, held", "held-homographs.yaml")])
        {
            var (told, wrong) = TopicScore.OfHomographs(TopicGold.Homographs(file));
            Write($"{name}: told apart", told, isVerbose && file == "homographs.yaml");
            Write($"{name}: given another sense", wrong, false);
        }

        return 0;
    }

    private static void Write(string name, TopicScore score, bool isVerbose)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {score.Share:0.000}   {score.Right} of {score.All}"));
        if (!isVerbose) return;
        foreach (var fault in score.Faults) Console.WriteLine("  " + fault);
    }
}
