using System.Globalization;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>When something was said, in three columns: the first and the last day as yyyy-MM-dd, and how it is known.</summary>
internal static class StoredSaidDate
{
    internal static string? First(SaidDate? said) => said is null ? null : Text(said.First);

    internal static string? Last(SaidDate? said) => said is null ? null : Text(said.Last);

    internal static string? Basis(SaidDate? said) => said?.Basis.ToString();

    /// <summary>Reads the three columns that begin at <paramref name="at"/>.</summary>
    internal static SaidDate? Read(RawRow row, int at) => row.IsNull(at) ? null
        : new SaidDate(Day(row.Bytes(at)), Day(row.Bytes(at + 1)), NamePool.Member<SaidBasis>(row.Bytes(at + 2)));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(ReadOnlySpan<byte> text) => new(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));

    private static int Digits(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit - '0';
        return number;
    }
}
