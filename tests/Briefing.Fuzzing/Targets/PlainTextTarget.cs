using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Text files.</summary>
internal sealed class PlainTextTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    public override string Name => "text";

    public override string Ending => ".txt";

    public override int Weight => 30;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "a", "A", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\f", "\t", "-", "-\n", "–", "—", "…", ".", "..", ". ", ", ", "; ", ": ", "?", "!", "。", "“", "”", "‘", "’", "\"", "'", "«", "»", "(", ")", "[", "]",
        "1", "1 ", "1\n", "12", "[1]", "7 Brandt, The Dam, 2024.\n", "heads7 ", "¹", "*", "†", "iv", "• ", "- ", "1. ", "(a) ", "Q: ", "Q ", "MR. BRANDT: ", "MS. OKAFOR:", "THE MAYOR  ", "A: ", "END 1:02 P.M.",
        "Page 3", "3\n", "Harbour Review\n", "https://a.example/b\n", "www.a.example ", "Read also", "Related", "(Laughter.)", "10:30 A.M. EST\n", "\u00AD", "\u00AD\n", "\u2010\n", "ﬁ", "B\nR\nA\nN\nD\nT\n",
        "Ilse Brandt ", "Brandt ", "he ", "they ", "the harbour master ", "said ", "said that ", "told reporters ", "according to ", "denied that ", "by ", "of ", "and ", "but ", "not ", "who ", "which ", "in Moscow ", "’s ",
        "14 February 2025", "2025", "$4.5 billion ", "3.2% ", "U.S. ", "Dr. ", "e.g. ", "No. ", "END", "***\n", "______\n", "|", "\\", "<b>", "&amp;", "\u202E", "\u200B", "É", "王", "🙂",
    ];

    public override IReadOnlyList<(string Open, string Close)> Nests { get; } =
        [("(", ")"), ("“", "”"), ("‘", "’"), ("[", "]"), ("\"", "\""), ("said that ", "."), ("Brandt, who said ", ", "), ("> ", "\n")];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(PlainPages.Write(random));
}
