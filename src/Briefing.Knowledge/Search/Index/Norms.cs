using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Index;

/// <summary>What BM25 adds to a frequency for the length of each statement. One byte each, so that those of a large store stay in the cache.</summary>
internal sealed class Norms
{
    private readonly byte[] _lengths;
    private readonly float[] _ofLength = new float[byte.MaxValue + 1];

    /// <param name="sentences">The statements; one of more than 255 words counts as having 255.</param>
    /// <param name="averageLength">In words.</param>
    internal Norms(Sentences sentences, double averageLength)
    {
        _lengths = new byte[sentences.Count];
        for (var i = 0; i < _lengths.Length; i++) _lengths[i] = (byte)Math.Min(byte.MaxValue, sentences.LengthOf(i));
        for (var i = 0; i < _ofLength.Length; i++) _ofLength[i] = Bm25.Norm(i, averageLength);
    }

    internal float Of(int statement) => _ofLength[_lengths[statement]];
}
