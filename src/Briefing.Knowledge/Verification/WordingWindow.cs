using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Verification;

/// <summary>Neighbouring sentences of a document as one text, with the way back to the statements that are cut from them.</summary>
internal sealed class WordingWindow
{
    private readonly ImmutableArray<int> _starts;

    private WordingWindow(ImmutableArray<ImmutableArray<Statement>> sentences, ImmutableArray<int> starts, string text) =>
        (Sentences, _starts, Text, Tokens) = (sentences, starts, text, WordingToken.Of(text));

    /// <summary>The statements of each sentence: more than one where a sentence has several speakers.</summary>
    internal ImmutableArray<ImmutableArray<Statement>> Sentences { get; }

    /// <summary>The sentences, with a space between.</summary>
    internal string Text { get; }

    internal ImmutableArray<WordingToken> Tokens { get; }

    /// <summary>Takes in the sentences from one statement of a snapshot up to another of the same document, both included, and one on either side.</summary>
    internal static WordingWindow Of(StoreSnapshot snapshot, int first, int last)
    {
        var statements = snapshot.Statements;
        var id = statements[first].DocumentId;
        first = Beyond(first, -1);
        last = Beyond(last, 1);
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<Statement>>();
        var starts = ImmutableArray.CreateBuilder<int>();
        var text = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            if (statements[at].Block == BlockKind.Apparatus || statements[at].Claim is not null) continue;
            if (sentences.Count > 0 && sentences[^1][0].Passage.Equals(statements[at].Passage))
            {
                sentences[^1] = sentences[^1].Add(statements[at]);
                continue;
            }

            if (text.Length > 0) text.Append(' ');
            starts.Add(text.Length);
            sentences.Add([statements[at]]);
            text.Append(statements[at].Passage.Text);
        }

        return new WordingWindow(sentences.ToImmutable(), starts.ToImmutable(), text.ToString());

        // To the end of the next sentence: a sentence of several speakers has several statements.
        int Beyond(int at, int step)
        {
            var passage = statements[at].Passage;
            while (IsInDocument(at + step) && statements[at + step].Passage.Equals(passage)) at += step;
            if (!IsInDocument(at + step)) return at;
            at += step;
            passage = statements[at].Passage;
            while (IsInDocument(at + step) && statements[at + step].Passage.Equals(passage)) at += step;
            return at;
        }

        bool IsInDocument(int at) => at >= 0 && at < statements.Length && string.Equals(statements[at].DocumentId, id, StringComparison.Ordinal);
    }

    /// <summary>The sentence that an offset of the text stands in.</summary>
    internal int SentenceAt(int offset)
    {
        var sentence = _starts.Length - 1;
        while (sentence > 0 && _starts[sentence] > offset) sentence--;
        return sentence;
    }

    /// <summary>Where a sentence begins in the text.</summary>
    internal int StartOf(int sentence) => _starts[sentence];

    /// <summary>Where a sentence ends in the text.</summary>
    internal int EndOf(int sentence) => sentence + 1 < _starts.Length ? _starts[sentence + 1] - 1 : Text.Length;
}
