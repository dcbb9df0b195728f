namespace Briefing.Knowledge.Documents.Mail;

/// <summary>
/// Finds the heads that mail programs write above a message they answer or send on: fields in the program's language, or a
/// sentence like "On 13 February 2025, Jon Tamm wrote:".
/// </summary>
internal static class InnerHeads
{
    private const int LongestAttribution = 240;
    private const int LongestHead = 12;

    private static readonly string[] From = ["from", "von", "de", "da", "van", "från", "fra", "od", "от"];
    private static readonly string[] Sent = ["sent", "date", "gesendet", "datum", "envoyé", "enviado el", "enviado", "fecha", "inviato", "data", "verzonden", "skickat", "sendt", "wysłano", "дата"];
    private static readonly string[] Subject = ["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "temat", "тема"];
    private static readonly string[] Forwarded = ["forwarded message", "begin forwarded message", "weitergeleitete nachricht", "message transféré", "mensaje reenviado", "messaggio inoltrato"];
    private static readonly string[] Wrote = ["wrote", "writes", "schrieb", "a écrit", "escribió", "escreveu", "ha scritto", "schreef", "skrev", "napisał", "napisał(a)", "пишет"];

    private static readonly string[] NoNames =
        ["on", "am", "le", "el", "il", "op", "den", "gmt", "utc", "cet", "cest", "est", "edt", "pst", "pdt", "pm", "at", "um", "um", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
         "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
         "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The head that begins at a line; null where none does.</summary>
    /// <param name="lines">The lines of the message.</param>
    /// <param name="at">The line.</param>
    /// <param name="end">The line after the head.</param>
    public static InnerHead? At(IReadOnlyList<string> lines, int at, out int end)
    {
        end = at;
        var first = at;
        var forwarded = IsForward(lines[first]);
        if (forwarded || IsRule(lines[first])) first++;
        while (first < lines.Count && first <= at + 2 && lines[first].Trim().Length == 0) first++;
        if (first >= lines.Count || Field(lines[first], From) is not { Length: > 0 } from) return null;
        string? subject = null;
        DateOnly? sent = null;
        var last = first;
        for (var i = first + 1; i < lines.Count && i < first + LongestHead && lines[i].Trim().Length > 0; i++)
        {
            if (Field(lines[i], Subject) is { } words) (subject, last) = (words, i);
            else if (Field(lines[i], Sent) is { } day) (sent, last) = (DateText.Find(day) ?? (MessageDate.Parse(day) is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null), i);
            else if (subject is null || lines[i].IndexOf(": ", StringComparison.Ordinal) is > 0 and < 16) last = i;
            else break;
        }

        if (subject is null && sent is null) return null;
        end = last + 1;
        return new InnerHead(MessageAddress.Name(from) ?? from.Trim('<', '>', ' '), sent, subject, forwarded);
    }

    /// <summary>Whether a line says that what follows was sent on.</summary>
    public static bool IsForward(string line)
    {
        var words = line.Trim().Trim('-', '_', ' ', ':');
        return words.Length < 60 && Array.Exists(Forwarded, form => words.Equals(form, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether some words say that another wrote what follows: they end in a colon, and name a day, an address or writing.</summary>
    public static bool IsAttribution(string words)
    {
        words = words.Trim();
        return words.Length is > 6 and <= LongestAttribution && words[^1] == ':'
            && (words.Contains('@', StringComparison.Ordinal) || Array.Exists(Wrote, verb => words.TrimEnd(':', ' ').EndsWith(verb, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(Wrote, verb => words.Contains($" {verb} ", StringComparison.OrdinalIgnoreCase)) && DateText.Find(words) is not null);
    }

    /// <summary>The writer whom an attribution names; null where it names none.</summary>
    public static string? Writer(string words)
    {
        words = words.Trim().TrimEnd(':', ' ');
        string? writer = null;
        var name = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', ';', '"', '“', '”', '\'', '*');
            var isName = bare.Length > 0 && char.IsUpper(bare[0]) && bare.All(c => char.IsLetter(c) || c is '.' or '’' or '\'' or '-')
                && Array.IndexOf(NoNames, bare.TrimEnd('.').ToLowerInvariant()) < 0;
            if (isName) name.Add(bare);
            if (isName && word[^1] is not (',' or ';')) continue;
            Take();
        }

        Take();
        return writer;

        void Take()
        {
            if (name.Count is > 1 and <= 5) writer = string.Join(' ', name);
            name.Clear();
        }
    }

    private static bool IsRule(string line) => line.Trim() is { Length: > 8 } words && words.Trim('-', '_', '=') is var inner && inner.Length < 40 && words.Length - inner.Length >= 8;

    /// <summary>The value of a line that is one of some fields; null where it is none.</summary>
    private static string? Field(string line, string[] names)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 24) return null;
        var name = line[..colon].Trim().Trim('*').Trim();
        return Array.Exists(names, one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) ? line[(colon + 1)..].Trim().Trim('*').Trim() : null;
    }
}
