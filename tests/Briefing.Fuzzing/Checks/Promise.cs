using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Briefing.Fuzzing.Running;

namespace Briefing.Fuzzing.Checks;

/// <summary>What the product promises, and must keep whatever the input.</summary>
internal static class Promise
{
    /// <summary>Fails with the promise and how it was broken; the text of the latter is made only then.</summary>
    public static void That(
        [DoesNotReturnIf(false)] bool kept, string promise, [InterpolatedStringHandlerArgument(nameof(kept))] Breach detail)
    {
        if (!kept) throw new BrokenPromiseException(promise, detail.ToString());
    }

    /// <summary>Fails always.</summary>
    [DoesNotReturn]
    public static void Broken(string promise, string detail) => throw new BrokenPromiseException(promise, detail);

    /// <summary>How a promise was broken, which costs nothing as long as it is kept.</summary>
    [InterpolatedStringHandler]
    public ref struct Breach
    {
        private DefaultInterpolatedStringHandler _text;

        public Breach(int literalLength, int formattedCount, bool kept, out bool broken)
        {
            broken = !kept;
            if (broken) _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        }

        public void AppendLiteral(string words) => _text.AppendLiteral(words);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public override string ToString() => _text.ToStringAndClear();
    }
}
