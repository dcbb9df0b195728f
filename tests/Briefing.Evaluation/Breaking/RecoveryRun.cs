using System.Globalization;

namespace Briefing.Evaluation.Breaking;

/// <summary>
/// Breaks documents of our own in every layout, reads them again and counts: <c>recovery [--seeds N] [--first N] [--layout
/// NAME] [--verbose] [--show]</c>. Fails where less than 98 % of the sentences come back whole, or more than one in 1,000 is joined wrongly.
/// </summary>
internal static class RecoveryRun
{
    internal const double LeastWhole = 0.98;
    internal const double MostJoined = 0.001;

    internal static int Print(string[] args)
    {
        var seeds = Number(args, "--seeds", 20);
        var first = Number(args, "--first", 1);
        var names = Value(args, "--layout") is { } name ? [name] : Layouts.Names;
        Action<string>? tell = args.Contains("--verbose") ? Console.WriteLine : null;
        var all = default(Recovery);
        Console.WriteLine("layout        sentences   whole     joined/1000  notes whole  marks tied   lost  furniture kept");
        foreach (var layout in names)
        {
            var sum = default(Recovery);
            for (var seed = first; seed < first + seeds; seed++)
            {
                if (args.Contains("--show")) Console.WriteLine(Break(layout, seed).Text);
                sum += Of(layout, seed, tell is null ? null : fault => tell($"{layout} {seed}: {fault}"));
            }

            Console.WriteLine(Row(layout, sum));
            all += sum;
        }

        Console.WriteLine(Row("all", all));
        return all.WholeShare >= LeastWhole && all.JoinedShare <= MostJoined ? 0 : 1;
    }

    internal static Recovery Of(string layout, int seed, Action<string>? tell) => RecoveryJudge.Of(Break(layout, seed), tell);

    internal static BrokenDocument Break(string name, int seed)
    {
        var random = new Random(seed * 1000 + Array.IndexOf(Layouts.Names, name));
        var layout = Layouts.Of(name, random);
        return Typesetter.Set(new CleanWriter(random).Write(layout), layout, random);
    }

    private static string Row(string name, Recovery sum) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-12} {sum.Sentences,10}  {sum.WholeShare,7:0.0000}  {sum.JoinedShare * 1000,10:0.00}  {Share(sum.WholeNotes, sum.Notes),10}  {Share(sum.Tied, sum.Marks),10}  {sum.Lost,6}  {Share(sum.Kept, sum.Furniture),10}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.0000", CultureInfo.InvariantCulture);

    private static int Number(string[] args, string name, int otherwise) =>
        Value(args, name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
