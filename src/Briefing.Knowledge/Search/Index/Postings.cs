using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// The inverted index: for each stem the sentences that hold it, ascending, and how often. All lists lie in two arrays.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _sentences;
    private readonly byte[] _frequencies;

    internal Postings(Sentences sentences)
    {
        var words = sentences.Lexicon.Count;
        var counts = Scoring.Rarity.CountSentences(sentences);
        _starts = new int[words + 1];
        for (var i = 0; i < words; i++) _starts[i + 1] = _starts[i] + counts[i];
        _sentences = new int[_starts[words]];
        _frequencies = new byte[_starts[words]];
        Fill(sentences, _starts.AsSpan(0, words).ToArray());
    }

    private Postings(int[] starts, int[] sentences, byte[] frequencies) => (_starts, _sentences, _frequencies) = (starts, sentences, frequencies);

    internal void Write(SavedWriter writer)
    {
        writer.Array<int>(_starts);
        writer.Array<int>(_sentences);
        writer.Array<byte>(_frequencies);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static Postings Read(SavedReader reader, int words, int sentences)
    {
        var starts = reader.Starts(words + 1, null);
        var lists = reader.Numbers(starts[^1], 0, sentences);
        return new Postings(starts, lists, reader.Array<byte>(lists.Length));
    }

    /// <summary>In how many sentences a stem stands.</summary>
    internal int Count(int stem) => stem < 0 ? 0 : _starts[stem + 1] - _starts[stem];

    /// <summary>The sentences that hold a stem, ascending.</summary>
    internal ReadOnlySpan<int> Of(int stem) => stem < 0 ? [] : _sentences.AsSpan(_starts[stem].._starts[stem + 1]);

    /// <summary>How often the stem stands in each of <see cref="Of"/>, 255 at most.</summary>
    internal ReadOnlySpan<byte> Frequencies(int stem) => stem < 0 ? [] : _frequencies.AsSpan(_starts[stem].._starts[stem + 1]);

    private void Fill(Sentences sentences, int[] next)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var token in sentences[i])
            {
                var stem = sentences.Lexicon[token.Word].Stem;
                var at = next[stem] - 1;
                if (at >= _starts[stem] && _sentences[at] == i) _frequencies[at] = (byte)Math.Min(255, _frequencies[at] + 1);
                else
                {
                    at = next[stem]++;
                    (_sentences[at], _frequencies[at]) = (i, 1);
                }
            }
        }
    }
}
