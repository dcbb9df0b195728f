using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Sentences;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Checks;

/// <summary>Quotations and statements are cut from the document, in its order, and short enough to be shown.</summary>
internal static class AnalysisCheck
{
    public static void Run(ReadDocument document, DocumentAnalysis analysis)
    {
        var text = document.Text.Value;
        var shown = new bool[text.Length];
        foreach (var block in document.Blocks)
            foreach (var span in block.Flow.Spans) shown.AsSpan(span.Start, span.Length).Fill(true);
        for (var at = 0; at < shown.Length; at++) shown[at] |= char.IsWhiteSpace(text[at]);

        foreach (var quotation in analysis.Quotations)
        {
            SpanCheck.IsSound(quotation.Content, text, "content");
            IsShown(quotation.Content, shown, "content");
            if (quotation.Source is { } source) IsWhole(source, "source");
            if (quotation.Cue is { } cue) IsWhole(cue, "cue");
            IsNamed(quotation.Speaker);
        }

        for (var i = 0; i < analysis.Statements.Length; i++)
        {
            var statement = analysis.Statements[i];
            Promise.That(statement.Ordinal == i, "statements are numbered in order", $"{statement.Ordinal} at {i}");
            Promise.That(statement.DocumentId == document.Metadata.Id, "a statement is of its document", $"{statement.DocumentId}");
            IsWhole(statement.Passage, "statement");
            IsWhole(statement.Content, "statement's content");
            Promise.That(statement.Passage.Text.Length <= SentenceSplitter.LongestQuotable, "a statement can be shown", $"{statement.Passage.Text.Length} characters");
            SpanCheck.IsInside(statement.Content.Spans, statement.Passage.Spans, text, "a statement holds its content");
            Promise.That(statement.Mode != SpeechMode.Narration || statement.Speaker is null, "narration has no speaker", $"{statement.Speaker} {statement.Passage.Text}");
            IsNamed(statement.Speaker);
            foreach (var one in statement.About) IsNamed(one);
        }

        foreach (var person in analysis.People) IsNamed(person.Reference);

        void IsWhole(Passage passage, string what)
        {
            SpanCheck.IsSound(passage, text, what);
            IsShown(passage, shown, what);
        }
    }

    private static void IsShown(Passage passage, bool[] shown, string what)
    {
        foreach (var span in passage.Spans)
            Promise.That(!shown.AsSpan(span.Start, span.Length).Contains(false), "what is quoted stands in a block", $"{what} {span}");
    }

    private static void IsNamed(PersonReference? person)
    {
        if (person is null) return;
        Promise.That(person.Key.Length > 0 && !string.IsNullOrWhiteSpace(person.Name), "a person has a key and a name", $"\"{person.Key}\" \"{person.Name}\"");
        TextCheck.IsWellFormed(person.Key, "a key survives UTF-8");
        TextCheck.IsWellFormed(person.Name, "a name survives UTF-8");
    }
}
