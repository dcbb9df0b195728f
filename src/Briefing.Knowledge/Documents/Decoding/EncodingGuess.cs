using System.Collections.Immutable;
using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>
/// Guesses the encoding of text that nobody names one for, by the letters that come out: those of one language, in the middle
/// of words, small after small ones. In a wrong encoding there are signs inside words, capitals after small letters, and
/// letters of several languages.
/// </summary>
internal static class EncodingGuess
{
    private const int Sampled = 65_536;

    private const double InAlphabet = 1, CapitalInAlphabet = 0.9, OtherLetter = -2, SignInWord = -3, CapitalInWord = -2, MixedScripts = -3, Undefined = -6, UsualSign = 0.2, OtherSign = -1;

    /// <summary>Alphabets beyond ASCII, with the languages that share an encoding behind it; the first of equals is chosen.</summary>
    private static readonly (Encoding Encoding, string[] Alphabets)[] Candidates =
    [
        (Page(1252), ["éèêàçëîïôûùâœæ", "äöüß", "ñáéíóúü¿¡", "ãõáéíóúâêôàç", "àèéìòù", "åäöæøé", "éëïöüó", "áéíóúýðþæö"]),
        (Page(1250), ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"]),
        (Page(28592), ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"]),
        (Page(1251), ["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш"]),
        (Page(20866), ["абвгдежзийклмнопрстуфхцчшщъыьэюяё"]),
        (Page(21866), ["абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"]),
        (Page(28595), ["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгдђежзијклљмнњопрстћуфхцчџш"]),
        (Page(866), ["абвгдежзийклмнопрстуфхцчшщъыьэюяё"]),
        (Page(1253), ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"]),
        (Page(1254), ["çğıöşüâ"]),
        (Page(1257), ["āčēģīķļņšūž", "ąčęėįšųūž", "äöüõšž"]),
        (Page(10000), ["éèêàçëîïôûùâœæ", "äöüß", "ñáéíóúü¿¡", "ãõáéíóúâêôàç", "àèéìòù", "åäöæøé"]),
    ];

    /// <summary>Those of two bytes a letter, each with the letters that no other has so many of.</summary>
    private static readonly (Encoding Encoding, Func<char, bool> IsTypical)[] Wide =
    [
        (Page(932), IsKana), (Page(51932), IsKana), (Page(949), c => "이다는에의을를가고하지은도로서자시기사리인한어나대수정해".Contains(c, StringComparison.Ordinal)),
        (Page(54936), c => "的一是不了在有人这中大为上个国我以要他时来们生到说".Contains(c, StringComparison.Ordinal)),
        (Page(950), c => "的一是不了在有人這中大為上個國我以要他時來們生到說".Contains(c, StringComparison.Ordinal)),
    ];

    /// <summary>Every encoding that a guess may give, and the other ones that files name.</summary>
    public static ImmutableArray<Encoding> All { get; } =
    [
        .. Candidates.Select(candidate => candidate.Encoding), .. Wide.Select(wide => wide.Encoding), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode,
        .. ((int[])[1255, 1256, 1258, 874, 850, 852, 437, 28593, 28594, 28597, 28598, 28599, 28603, 28605, 50220, 10007]).Select(Page),
    ];

    /// <summary>The likeliest encoding; Windows-1252 where none is likelier.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var from = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (from < 0) return Candidates[0].Encoding;
        from = Math.Max(0, from - 1);
        var sample = bytes.Slice(from, Math.Min(Sampled, bytes.Length - from));
        if (OfWide(sample) is { } wide) return wide;
        var (best, most) = (Candidates[0].Encoding, double.NegativeInfinity);
        foreach (var (encoding, alphabets) in Candidates)
        {
            var text = encoding.GetString(sample);
            foreach (var alphabet in alphabets)
                if (Score(text, alphabet) is var score && score > most) (best, most) = (encoding, score);
        }

        return best;
    }

    private static double Score(string text, string alphabet)
    {
        double score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080') continue;
            var inWord = i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            if (c is <= '\u009F' or '\uFFFD') score += Undefined;
            else if (c >= '\u0370' && IsAlone(text, i)) continue; // a letter of Greek or Cyrillic is as likely a sign of another encoding
            else if (char.IsLetter(c))
            {
                score += alphabet.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? char.IsUpper(c) ? CapitalInAlphabet : InAlphabet : OtherLetter;
                if (c >= '\u0370' && (i > 0 && char.IsAsciiLetter(text[i - 1]) || i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))) score += MixedScripts;
                if (i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1])) score += CapitalInWord;
                if (i > 0 && char.IsLower(c) && char.IsUpper(text[i - 1]) && i > 1 && char.IsUpper(text[i - 2])) score += CapitalInWord;
            }
            else if (inWord && c is not ('’' or '\u00AD' or '–' or '—')) score += SignInWord;
            else score += c is '“' or '”' or '„' or '‘' or '’' or '–' or '—' or '…' or '€' or '\u00A0' or '«' or '»' or '§' or '°' or '•' or '©' or '£' or '\u00AD' ? UsualSign : OtherSign;
        }

        return score;
    }

    private static Encoding? OfWide(ReadOnlySpan<byte> sample)
    {
        var (best, most) = ((Encoding?)null, 0.0);
        foreach (var (encoding, isTypical) in Wide)
        {
            var text = encoding.GetString(sample);
            int high = 0, typical = 0, wrong = 0, mixed = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c < '\u0080') continue;
                high++;
                // Letters of Latin alphabets stand beside each other; those of East Asian ones hardly ever beside Latin ones.
                if (i > 0 && char.IsAsciiLetter(text[i - 1])) mixed++;
                if (isTypical(c)) typical++;
                else if (c is '\uFFFD' or <= '\u00FF' or >= '\uE000' and <= '\uF8FF' or >= '\uFF61' and <= '\uFF9F') wrong++;
            }

            // The last letter of a sample may be cut in two.
            if (high < 4 || wrong > 1 + high / 50 || mixed > high / 5) continue;
            var share = (double)typical / high;
            if (share > 0.1 && share > most) (best, most) = (encoding, share);
        }

        return best;
    }

    private static bool IsAlone(string text, int i) =>
        char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));

    private static bool IsKana(char c) => c is >= '\u3040' and <= '\u30FF';

    private static Encoding Page(int number) => NamedEncoding.Page(number);
}
