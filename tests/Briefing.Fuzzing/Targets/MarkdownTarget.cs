using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Markdown files with front matter.</summary>
internal sealed class MarkdownTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    public override string Name => "markdown";

    public override string Ending => ".md";

    public override int Weight => 25;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "a", "It stands. ", " ", "    ", "\t", "\n", "\n\n", "\r\n", "  \n", "\\\n", "# ", "## ", "#", "===\n", "---\n", "***\n", "- ", "* ", "+ ", "1. ", "1) ", "> ", ">", ">>", "`", "``", "```\n", "~~~\n", "```a\n",
        "*", "**", "***", "_", "__", "~", "~~", "[", "]", "](", ")", "[a](b)", "![", "![a](b)", "[^1]", "[^1]: ", "[^", "[a]: b\n", "[a]: <b> \"c\"\n", "<", ">", "<a>", "</a>", "<br>", "<div>", "</div>", "<!--", "-->", "<script>", "</script>", "<![CDATA[", "<?", "<a@b.c>", "<https://a.b>",
        "|", "|a|b|\n", "|-|-|\n", ":-:", "&amp;", "&#0;", "&#xD800;", "&#x1F642;", "&nbsp;", "&", "\\", "\\*", "---\ntitle: a\n---\n", "title: ", "- [ ] ", "“", "”", "\"", "Brandt said ", "said that ", "Q: ", "**Q:** ", "**MR. BRANDT:** ", "\u200B", "\u202E", "\u00A0", "É", "🙂", "\f", "\u0001",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
        [("> ", "\n"), ("- ", "\n"), ("[", "](a)"), ("![", "]"), ("*a", "*"), ("**a", "**"), ("_(", ")_"), ("<div>", "</div>"), ("1. - ", "\n"), ("[^1]: ", "\n\n"), ("    ", "\n"), ("`", "`"), ("<!--", "-->"), ("~~", "~~")];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(MarkdownPages.Write(random));
}
