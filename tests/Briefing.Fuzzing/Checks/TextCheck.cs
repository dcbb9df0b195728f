using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Fuzzing.Checks;

/// <summary>The text can be stored and found again: it survives UTF-8, and a decoded one is what its bytes decode to.</summary>
internal static class TextCheck
{
    public static void Run(ReadDocument document, ReadOnlyMemory<byte> bytes)
    {
        var text = document.Text;
        Promise.That(text.Value.Length > 0, "text is not empty", $"");
        Promise.That((text.Extractor is null) == (text.Basis == TextBasis.Decoded), "an extracted text names its extractor", $"{text.Basis}");
        IsWellFormed(text.Value, "text survives UTF-8");
        if (text.Basis != TextBasis.Decoded) return;
        var again = TextDecoder.Decode(Capture.Of("", bytes), declared: null, []);
        Promise.That(again == text.Value, "a decoded text is what its bytes decode to", $"{again.Length} against {text.Value.Length} characters");
    }

    /// <summary>Half a surrogate pair would become another character in the store, so that no quote around it could be sealed.</summary>
    public static void IsWellFormed(string words, string promise)
    {
        var rest = words.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            rest = rest[at..];
            Promise.That(Rune.DecodeFromUtf16(rest, out _, out var length) == System.Buffers.OperationStatus.Done,
                promise, $"a lone surrogate at {words.Length - rest.Length}");
            rest = rest[length..];
        }
    }
}
