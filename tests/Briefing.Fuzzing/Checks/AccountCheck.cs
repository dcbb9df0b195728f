using Briefing.Knowledge.Documents;

namespace Briefing.Fuzzing.Checks;

/// <summary>Every character of the text but white space stands in a block or is set aside, and none is both.</summary>
internal static class AccountCheck
{
    public static void Run(ReadDocument document)
    {
        var text = document.Text.Value;
        var held = new byte[text.Length];
        foreach (var block in document.Blocks)
            foreach (var span in block.Flow.Spans)
                for (var at = span.Start; at < span.End; at++)
                {
                    Promise.That(held[at] == 0 || char.IsWhiteSpace(text[at]), "nothing is shown twice", $"{block.Kind} {span} at {at}: \"{Around(text, at)}\"");
                    held[at] = 1;
                }

        foreach (var aside in document.SetAside)
        {
            if (aside.Span is not { } span) continue;
            for (var at = span.Start; at < span.End; at++)
            {
                Promise.That(held[at] != 1 || char.IsWhiteSpace(text[at]), "nothing is shown and set aside", $"{aside.Reason} {span} at {at}: \"{Around(text, at)}\"");
                held[at] = 2;
            }
        }

        for (var at = 0; at < text.Length; at++)
            Promise.That(held[at] != 0 || char.IsWhiteSpace(text[at]), "all text is accounted for", $"at {at} of {text.Length}: \"{Around(text, at)}\"");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..at] + ">>>" + text[at..Math.Min(text.Length, at + 20)];
}
