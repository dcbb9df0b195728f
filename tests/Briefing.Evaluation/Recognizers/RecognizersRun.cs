using System.Globalization;
using Briefing.Knowledge.Recognizers;
using Briefing.Knowledge.Recognizers.DateTimes;
using Briefing.Knowledge.Recognizers.Money;
using Briefing.Knowledge.Recognizers.Numbers;

namespace Briefing.Evaluation.Recognizers;

/// <summary>
/// <c>recognizers DIRECTORY [--verbose] [NAME]</c>: measures the recognizers on the English cases of a copy of the folder
/// <c>Specs</c> of github.com/microsoft/Recognizers-Text. Even-numbered cases are for tuning, odd ones only measure: failures of
/// odd ones are never printed.
/// </summary>
internal static class RecognizersRun
{
    private static readonly (string Name, string File, bool Resolutions, Func<RecognizerSpec, IReadOnlyList<Recognition>> Recognize)[] Sets =
    [
        ("number", "Number/English/NumberModel.json", true, spec => NumberRecognizer.Numbers(spec.Input)),
        ("ordinal", "Number/English/OrdinalModel.json", true, spec => NumberRecognizer.Ordinals(spec.Input)),
        ("percentage", "Number/English/PercentModel.json", true, spec => NumberRecognizer.Percentages(spec.Input)),
        ("money", "NumberWithUnit/English/CurrencyModel.json", true, spec => CurrencyRecognizer.Recognize(spec.Input)),
        ("datetime", "DateTime/English/DateTimeModel.json", true, spec => DateTimeRecognizer.Recognize(spec.Input, spec.Reference)),
    ];

    internal static int Print(IReadOnlyList<string> args)
    {
        var names = args.Where(arg => !arg.StartsWith('-')).ToArray();
        if (names.Length == 0 || !Directory.Exists(names[0]))
        {
            Console.Error.WriteLine("usage: recognizers DIRECTORY [--verbose] [NAME]...   where DIRECTORY is a copy of the folder Specs of github.com/microsoft/Recognizers-Text");
            return 2;
        }

        Console.WriteLine($"{"",-12}{"even",16}{"odd",16}   failures of odd cases");
        foreach (var (name, file, resolutions, recognize) in Sets)
        {
            if (names.Length > 1 && !names.Contains(name)) continue;
            var cases = RecognizerSpec.Load(Path.Combine(names[0], file)).Select(spec => (Spec: spec, Found: recognize(spec)))
                .Select(pair => (pair.Spec, pair.Found, IsMet: SpecScore.IsMet(pair.Spec, pair.Found, resolutions))).ToArray();
            if (args.Contains("--verbose"))
                foreach (var (spec, found, _) in cases.Where(pair => !pair.IsMet && pair.Spec.Number % 2 == 0)) PrintFailure(name, spec, found);
            Console.WriteLine($"{name,-12}{Share(cases.Where(pair => pair.Spec.Number % 2 == 0).Select(pair => pair.IsMet))}{Share(cases.Where(pair => pair.Spec.Number % 2 == 1).Select(pair => pair.IsMet))}   "
                + string.Join(", ", cases.Where(pair => !pair.IsMet && pair.Spec.Number % 2 == 1).GroupBy(pair => SpecScore.FailureOf(pair.Spec, pair.Found))
                    .OrderByDescending(kind => kind.Count()).Select(kind => $"{kind.Key} {kind.Count()}")));
        }

        return 0;
    }

    private static string Share(IEnumerable<bool> met)
    {
        var all = met.ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(hit => hit) / Math.Max(1, all.Length),7:0.0} ({all.Count(hit => hit),3}/{all.Length,3})");
    }

    private static void PrintFailure(string name, RecognizerSpec spec, IReadOnlyList<Recognition> found)
    {
        Console.WriteLine($"{name} #{spec.Number} {spec.Reference:s} {spec.Input}");
        foreach (var entity in spec.Results) Console.WriteLine($"    want {entity.TypeName} [{entity.Text}] {string.Join(" ; ", entity.Values)}");
        foreach (var entity in found) Console.WriteLine($"    got  {entity.TypeName} [{spec.Input[entity.Start..entity.End]}] {string.Join(" ; ", entity.Resolutions.Select(SpecScore.Flat))}");
    }
}
