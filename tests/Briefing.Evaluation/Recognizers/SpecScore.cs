using Briefing.Knowledge.Recognizers;

namespace Briefing.Evaluation.Recognizers;

/// <summary>Compares what was recognized with what a case expects.</summary>
internal static class SpecScore
{
    /// <summary>
    /// Whether a case is met: the same entities in the same order with the same words, place and type, and each with the same
    /// readings (TIMEX, values, modifier, unit), in the same order.
    /// </summary>
    internal static bool IsMet(RecognizerSpec spec, IReadOnlyList<Recognition> found, bool resolutions = true)
    {
        if (found.Count != spec.Results.Count) return false;
        for (var i = 0; i < found.Count; i++)
        {
            var (expected, actual) = (spec.Results[i], found[i]);
            if (!spec.Input[actual.Start..actual.End].Equals(expected.Text, StringComparison.OrdinalIgnoreCase) || actual.TypeName != expected.TypeName
                || (expected.Start is { } start && start != actual.Start)) return false;
            if (resolutions && !expected.Values.SequenceEqual(actual.Resolutions.Select(Flat), StringComparer.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>What kind of failure a case is, which may be told of odd cases too.</summary>
    internal static string FailureOf(RecognizerSpec spec, IReadOnlyList<Recognition> found)
    {
        if (spec.Results.Count == 0) return "found where nothing is";
        if (found.Count != spec.Results.Count) return found.Count < spec.Results.Count ? "missed" : "too many";
        for (var i = 0; i < found.Count; i++)
            if (!spec.Input[found[i].Start..found[i].End].Equals(spec.Results[i].Text, StringComparison.OrdinalIgnoreCase)) return "other words";
        return found.Zip(spec.Results).Any(pair => pair.First.TypeName != pair.Second.TypeName) ? "other type" : "other reading";
    }

    /// <summary>A reading as the cases write it.</summary>
    internal static string Flat(RecognizedValue resolution)
    {
        var isTime = resolution.Timex is not null;
        (string Name, string? Value)[] members =
        [
            ("Mod", resolution.Mod), ("end", resolution.End), ("isoCurrency", resolution.IsoCurrency), ("offset", resolution.Offset), ("relativeTo", resolution.RelativeTo),
            ("start", resolution.Start), ("timex", resolution.Timex), ("type", isTime ? resolution.Type : null), ("unit", resolution.Unit), ("value", resolution.Value),
        ];
        return string.Join(' ', members.Where(member => member.Value is not null).Select(member => $"{member.Name}={member.Value}"));
    }
}
