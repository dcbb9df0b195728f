using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs;
using Briefing.Fuzzing.Inputs.Mutations;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>PDF files, read through pdftotext: files of our own making and simple ones written here, damaged in all ways.</summary>
internal sealed class PdfTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    private readonly IReadOnlyList<byte[]> _files = SavedFiles.OfEnding(".pdf");

    public override string Name => "pdf";

    public override string Ending => ".pdf";

    public override bool IsSlow => true;

    public override bool IsPacked => true;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "obj\n", "endobj\n", "stream\n", "\nendstream\n", "<<", ">>", "[", "]", "(", ")", "/", "/Length 99999999", "/Length -1", "/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /FlateDecode /LZWDecode]", "/Kids [2 0 R]", "/Count 99999999", "/Parent 2 0 R", "1 0 R", "3 0 R", "/Type /Page", "/MediaBox [0 0 1e9 1e9]", "/Encrypt << /Filter /Standard /V 4 /R 4 /P -4 >>", "/Rotate 45", "/Contents 4 0 R",
        "BT\n", "ET\n", "Tj\n", "TJ\n", "Tf\n", "1e30 0 0 1e30 0 0 Tm\n", "0 0 0 0 0 0 cm\n", "q\n", "Q\n", "/F1 0 Tf\n", "/X0 Do\n", "trailer\n", "xref\n0 99999\n", "startxref\n0\n", "%%EOF\n", "%PDF-1.7\n", "(The dam holds, Brandt said.) Tj\n", "\\377", "<FEFFD800>", "BI /W 99999 /H 99999 ID ", "EI\n", "\0",
    ];

    public override byte[] Write(Random random)
    {
        if (_files.Count > 0 && random.Next(2) == 0) return ByteMutations.Few(_files[random.Next(_files.Count)], random, Tokens);
        var file = PdfFiles.Write(random);
        return random.Next(2) == 0 ? file : ByteMutations.Few(file, random, Tokens);
    }
}
