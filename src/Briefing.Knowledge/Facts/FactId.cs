using System.Numerics;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Facts;

/// <summary>
/// What facts, hidden quotations and suggestions are called: a letter for the kind and seven letters and digits that follow
/// from the quote, so that a double click selects the whole, and that it is the same on every machine and in every run.
/// </summary>
internal static class FactId
{
    private const int Length = 7;

    /// <summary>The longest id that a curator may give.</summary>
    private const int MaxLength = 60;

    /// <summary>Crockford's base 32: no letter that looks like a digit.</summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    internal static string Of(QuoteSelector quote) => 'f' + Code(quote.Fingerprint);

    internal static string OfHidden(QuoteSelector quote) => 'h' + Code(quote.Fingerprint);

    /// <summary>Whether a curator may call a fact so: letters, digits and hyphens that need no quotation marks anywhere.</summary>
    internal static bool IsValid(string id) =>
        id.Length is > 0 and <= MaxLength && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The start of a SHA-256 in base 32.</summary>
    internal static string Code(string fingerprint)
    {
        var number = BigInteger.Parse('0' + fingerprint, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
        return string.Create(Length, number, static (code, number) =>
        {
            for (var i = 0; i < code.Length; i++, number >>= 5) code[i] = Digits[(int)(number & 31)];
        });
    }
}
