using System.Text;

namespace Briefing.Fuzzing.Targets;

/// <summary>YAML that curators write: it is read, or refused with file, line and what is wrong.</summary>
/// <param name="name">The name of the file without its ending.</param>
/// <param name="write">Writes the text of a well-formed one.</param>
/// <param name="parse">Reads a text; throws the documented exception.</param>
/// <param name="refusal">The documented exception.</param>
internal sealed class CuratorFileTarget(string name, Func<Random, string> write, Action<string, string> parse, Type refusal) : FuzzTarget
{
    public override string Name => name;

    public override string Ending => ".yaml";

    public override int Weight => 5;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "a", " ", "  ", "    ", "\n", "\n  ", "\n- ", "- ", "? ", ": ", ":", ",", "[", "]", "{", "}", "&a ", "*a", "!!str ", "!!binary ", "!<a> ", "%YAML 1.2\n", "%TAG ! a\n", "---\n", "...\n", "# ", "'", "\"", "\\", "\"\\uD800\"", "\"\\x00\"", "\"\\U0001F642\"", "|\n", ">-\n", "|2\n", "<<: *a", "null", "~", "true", "0x1F", ".inf", "2025-02-14", "@", "`", "\t",
        "sources:\n", "facts:\n", "- file: a.txt\n", "- claim: a\n", "id: ", "title: ", "authors: ", "published: ", "url: http://a.b", "quote:\n", "exact: ", "prefix: ", "source: ", "topics: [a]", "speaker: ", "\uFEFF", "\u2028", "\u0085", "\u202E", "🙂", "\u0001",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
        [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("a:\n ", ""), ("!!seq [", "]"), ("\"", "\""), ("{[", "]}")];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(write(random));

    public override bool Check(byte[] input, bool thorough)
    {
        var file = name + Ending;
        try
        {
            parse(Encoding.UTF8.GetString(input), file);
            return true;
        }
        catch (Exception refused) when (refused.GetType() == refusal)
        {
            Checks.RefusalCheck.Run(refused.Message, file);
            return false;
        }
    }
}
