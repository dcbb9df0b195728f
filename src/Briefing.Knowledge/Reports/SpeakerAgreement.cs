using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Reports;

/// <summary>How two documents name who said something.</summary>
internal enum SpeakerAgreement
{
    /// <summary>The same speaker.</summary>
    Same,

    /// <summary>At least one leaves open who it was.</summary>
    Open,

    /// <summary>Somebody else.</summary>
    Different,
}

/// <summary>Compares speakers across documents.</summary>
internal static class Speakers
{
    /// <summary>The same key, or a surname alone beside a name that ends in it.</summary>
    internal static SpeakerAgreement Compare(PersonReference? left, PersonReference? right)
    {
        if (left is null || right is null) return SpeakerAgreement.Open;
        if (string.Equals(left.Key, right.Key, StringComparison.Ordinal)) return SpeakerAgreement.Same;
        return IsSurnameOf(left.Name, right.Name) || IsSurnameOf(right.Name, left.Name) ? SpeakerAgreement.Same : SpeakerAgreement.Different;
    }

    private static bool IsSurnameOf(string surname, string name) =>
        !surname.Contains(' ', StringComparison.Ordinal) && name.Length > surname.Length + 1
        && name.EndsWith(surname, StringComparison.OrdinalIgnoreCase) && name[^(surname.Length + 1)] == ' ';
}
