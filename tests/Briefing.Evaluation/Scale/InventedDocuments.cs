using System.Globalization;
using System.Text;

namespace Briefing.Evaluation.Scale;

/// <summary>
/// Documents about an invented coast, any number of them and always the same for a seed: reports in text, Markdown and HTML
/// with headings, direct and reported speech, figures and dates. Document n does not depend on how many there are.
/// </summary>
internal sealed class InventedDocuments(int seed)
{
    private static readonly string[] Places = ["Kos", "Orsova", "Tidewater", "Brack Island", "Hallen", "Sundby", "Port Vane", "Elmstead", "Rivna", "Cape Dorn", "Lowmarsh", "Ostermouth"];
    private static readonly string[] Things = ["ferry", "pier", "mill", "bridge", "reservoir", "railway", "lighthouse", "hospital", "dyke", "fish market", "power station", "border post", "shipyard", "archive", "tunnel", "school"];
    private static readonly string[] Verbs = ["said", "warned", "argued", "told reporters", "insisted", "explained", "announced", "admitted"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Outlets = ["Tidewater Courier", "Harbour News", "Coastal Review", "Institute for Island Studies"];

    private static readonly DateTime Written = new(2025, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly InventedPeople _people = new(new Random(seed), 20_000);

    /// <summary>Writes the documents into a folder, a thousand to a subfolder.</summary>
    /// <returns>How many bytes.</returns>
    internal long Write(string folder, int count)
    {
        var bytes = 0L;
        for (var n = 0; n < count; n++)
        {
            var (name, text) = Document(n);
            var path = Path.Combine(folder, (n / 1000).ToString("000", CultureInfo.InvariantCulture), name);
            if (n % 1000 == 0) Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            File.SetLastWriteTimeUtc(path, Written);
            bytes += new FileInfo(path).Length;
        }

        return bytes;
    }

    /// <summary>The name and the text of document <paramref name="n"/>.</summary>
    internal (string Name, string Text) Document(int n)
    {
        var random = new Random(HashCode(n));
        var thing = Pick(random, Things);
        var place = Pick(random, Places);
        var title = $"{char.ToUpperInvariant(thing[0])}{thing[1..]} of {place}: report {n}";
        var date = new DateOnly(2019, 1, 1).AddDays(random.Next(2200));
        var paragraphs = Enumerable.Range(0, random.Next(4, 13)).Select(_ => Paragraph(random, thing, place)).ToArray();
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (n % 5) switch
        {
            0 or 1 => ($"report-{n}.md", $"---\ntitle: \"{title}\"\ndate: {day}\npublisher: {Pick(random, Outlets)}\n---\n\n# {title}\n\n{string.Join("\n\n", paragraphs)}\n"),
            2 => ($"report-{n}.html", $"<html><head><title>{title}</title><meta name=\"date\" content=\"{day}\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>{title}</h1>"
                + string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>\n")) + "</article></body></html>\n"),
            _ => ($"report-{n}.txt", $"{title}\n\n{string.Join("\n\n", paragraphs)}\n"),
        };
    }

    private string Paragraph(Random random, string thing, string place)
    {
        var text = new StringBuilder();
        var person = _people.Pick(random);
        text.Append(Opening(random, person, thing, place));
        for (var left = random.Next(1, 5); left > 0; left--) text.Append(' ').Append(Sentence(random, person, thing, place));
        return text.ToString();
    }

    private static string Opening(Random random, InventedPerson person, string thing, string place) => random.Next(3) switch
    {
        0 => $"{person.Name}, the {person.Office} of {place}, {Pick(random, Verbs)} that the {thing} would stay {Figure(random, 2, 90)} days without repair.",
        1 => $"On {random.Next(1, 29)} {Pick(random, Months)} the {person.Office}, {person.Name}, {Pick(random, Verbs)} that {place} owes {Figure(random, 3, 900)} crowns for its {thing}.",
        _ => $"\"The {thing} needs {Figure(random, 2, 60)} workers and we have half of them,\" {person.Name} said in {place}.",
    };

    private string Sentence(Random random, InventedPerson person, string thing, string place) => random.Next(7) switch
    {
        0 => $"{person.Surname} {Pick(random, Verbs)} that the {Pick(random, Things)} in {Pick(random, Places)} had cost {Figure(random, 2, 400)} million crowns.",
        1 => $"\"Nobody asked the people of {Pick(random, Places)} about the {thing},\" {person.Surname} added.",
        2 => $"The council counted {Figure(random, 10, 9000)} visitors at the {Pick(random, Things)} in {Pick(random, Months)}.",
        3 => $"According to {_people.Pick(random).Name}, the {thing} of {place} is older than its {Pick(random, Things)}.",
        4 => $"{_people.Pick(random).Name} denied that the {Pick(random, Things)} had been sold to {Pick(random, Places)} for {Figure(random, 2, 80)} crowns.",
        5 => $"Rain has delayed the work by {Figure(random, 2, 40)} weeks since {Pick(random, Months)}.",
        _ => $"He warned that \"{Figure(random, 2, 70)} families\" near {Pick(random, Places)} would lose their {Pick(random, Things)}.",
    };

    private static string Figure(Random random, int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    /// <summary>Mixes seed and number, so that neighbours have nothing in common (the finalizer of MurmurHash3).</summary>
    private int HashCode(int n)
    {
        var hash = unchecked(((uint)seed * 0x9E3779B9) + (uint)n);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35);
        return (int)(hash ^ (hash >> 16));
    }
}
