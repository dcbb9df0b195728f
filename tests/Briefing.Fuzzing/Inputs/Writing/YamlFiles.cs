using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>The YAML that curators write: front matter, sources.yaml and facts.yaml.</summary>
internal static class YamlFiles
{
    public static string FrontMatter(Random random)
    {
        var prose = new Prose(random);
        var yaml = new StringBuilder();
        if (prose.Chance(80)) yaml.Append($"title: {Scalar(random, prose.Heading())}\n");
        if (prose.Chance(50)) yaml.Append($"date: {prose.Pick(Words.Dates)}\n");
        if (prose.Chance(30)) yaml.Append($"said: {prose.Pick(Words.Dates)}\n");
        if (prose.Chance(50)) yaml.Append($"authors: [{Scalar(random, "Ilse Brandt")}, Tom Okafor]\n");
        if (prose.Chance(30)) yaml.Append("publisher: Harbour Review\n");
        if (prose.Chance(30)) yaml.Append($"source_url: {prose.Pick(Words.Addresses)}\n");
        if (prose.Chance(20)) yaml.Append("based_on:\n  - title: The Dam\n    date: 2024-01-02\n  - The Quay\n");
        return yaml.ToString();
    }

    public static string Sources(Random random)
    {
        var prose = new Prose(random);
        var yaml = new StringBuilder("sources:\n");
        for (int i = 0, count = random.Next(0, 6); i < count; i++)
        {
            yaml.Append($"  - file: notes/{i}.txt\n    id: note-{i}\n    title: {Scalar(random, prose.Heading())}\n");
            if (prose.Chance(50)) yaml.Append($"    authors:\n      - {Scalar(random, "Tom Okafor")}\n");
            if (prose.Chance(50)) yaml.Append($"    published: {prose.Pick(Words.Dates)}\n");
            if (prose.Chance(50)) yaml.Append($"    url: {Scalar(random, prose.Pick(Words.Addresses))}\n    publisher: null\n");
        }

        return yaml.ToString();
    }

    public static string Facts(Random random)
    {
        var prose = new Prose(random);
        var yaml = new StringBuilder("facts:\n");
        for (int i = 0, count = random.Next(0, 5); i < count; i++)
        {
            yaml.Append($"  - claim: {Scalar(random, prose.Sentence())}\n");
            if (prose.Chance(60)) yaml.Append($"    speaker: {Scalar(random, prose.Pick(Words.People))}\n");
            if (prose.Chance(60)) yaml.Append("    topics: [dam, ferry]\n");
            yaml.Append($"    quote:\n      source: notes/{i}.txt\n      exact: {Scalar(random, prose.Sentence())}\n");
            if (prose.Chance(30)) yaml.Append($"      prefix: {Scalar(random, prose.Clause())}\n");
        }

        return yaml.ToString();
    }

    private static string Scalar(Random random, string words) => random.Next(4) switch
    {
        0 => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        1 => "'" + words.Replace("'", "''", StringComparison.Ordinal) + "'",
        2 => ">-\n        " + words,
        _ => words,
    };
}
