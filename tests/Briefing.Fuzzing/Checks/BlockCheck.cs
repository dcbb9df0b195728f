using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Fuzzing.Checks;

/// <summary>Blocks lie in the text, their flow is what their spans join to, and their sentences are all of it.</summary>
internal static class BlockCheck
{
    public static void Run(ReadDocument document)
    {
        var text = document.Text.Value;
        foreach (var block in document.Blocks)
        {
            var flow = block.Flow;
            Promise.That(ReferenceEquals(flow.DocumentText, text) || flow.DocumentText == text, "a flow is of its document", $"{block.Kind}");
            SpanCheck.AreValid(flow.Spans, text, "block");
            Promise.That(flow.Text.Length > 0, "no block is empty", $"{block.Kind}");
            Promise.That(PassageText.Join(text, flow.Spans.AsSpan()) == flow.Text, "a flow is what its spans join to", $"{block.Kind} {string.Join(',', flow.Spans)}");
            Promise.That((block.SpeakerLabel is not null) == (block.Kind == BlockKind.Turn), "turns have labels, nothing else has", $"{block.Kind} \"{block.SpeakerLabel}\"");
            Promise.That(block.SpeakerLabel is not "", "a label is not empty", $"{flow.Text}");
            LeadsBack(flow);
            Sentences(block);
        }
    }

    private static void LeadsBack(FlowText flow)
    {
        for (var i = 0; i < flow.Text.Length; i++)
        {
            var origin = flow.OriginOf(i);
            var same = origin < 0 ? flow.Text[i] == ' ' : flow.DocumentText[origin] == flow.Text[i] || flow.Text[i] == ' ' && char.IsWhiteSpace(flow.DocumentText[origin]);
            Promise.That(same, "every character of a flow leads back to itself", $"{i} of {flow.Text.Length}");
        }
    }

    private static void Sentences(Block block)
    {
        var flow = block.Flow.Text;
        var at = 0;
        foreach (var (inFlow, passage) in block.Sentences)
        {
            Promise.That(inFlow.Start >= at && inFlow.End <= flow.Length && inFlow.Length > 0, "sentences are in order", $"{inFlow} after {at} of {flow.Length}");
            Promise.That(flow.AsSpan(at, inFlow.Start - at).IsWhiteSpace(), "sentences hold all of a block", $"\"{flow[at..inFlow.Start]}\" between");
            at = inFlow.End;
            Promise.That(flow.AsSpan(inFlow.Start, inFlow.Length).SequenceEqual(passage.Text), "a sentence is its passage", $"{inFlow} of {string.Join(',', block.Flow.Spans)}: {passage.ToLocator()} gives \"{passage.Text}\", not \"{flow[inFlow.Start..inFlow.End]}\"");
            Promise.That(passage.Text.Length <= SentenceSplitter.LongestQuotable, "a sentence can be quoted", $"{passage.Text.Length} characters");
            SpanCheck.IsSound(passage, block.Flow.DocumentText, "sentence");
            SpanCheck.IsInside(passage.Spans, block.Flow.Spans, block.Flow.DocumentText, "a sentence lies in its block");
        }

        Promise.That(flow.AsSpan(at).IsWhiteSpace(), "sentences hold all of a block", $"\"{flow[at..]}\" after the last");
    }
}
