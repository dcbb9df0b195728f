using System.Globalization;

namespace Briefing.Knowledge.Recognizers.Numbers;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>A number that stands at some token.</summary>
/// <param name="To">The token after its last one.</param>
/// <param name="Value">What it counts to.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct FoundNumber(int To, double Value, NumberForm Form)
{
    internal string Text => Format(Value);

    internal static string Format(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
