namespace Briefing.Evaluation.Quotations.Polnear;

public sealed class PolnearRunTests
{
    [Fact]
    public void Print_OfThePartForTests_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-polnear-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "test", "attributions"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "test", "text"));

        PolnearRun.Print([Path.Combine(folder.FullName, "test")]).ShouldBe(2);
        PolnearRun.Print([folder.FullName]).ShouldBe(2);
        PolnearRun.Print([]).ShouldBe(2);

        folder.Delete(recursive: true);
    }

    [Fact]
    public void In_AFolderOfTheCorpus_FindsTheTextOfEachAnnotationFile()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-polnear-");
        Write("attributions/packet_2024-01-01_gates_ab12.ann", "T1\tSource 0 8\t\nE1\tSource:T1\n");
        Write("text/packet_2024-01-01_gates.txt", "Ada Lund sang.\n");

        var document = PolnearDocument.In(folder.FullName, new Briefing.Knowledge.Quotations.DocumentAnalyser(ShippedLexicon.Load())).ShouldHaveSingleItem();

        document.Words.Text.ShouldBe("Ada Lund sang.\n");
        document.Wanted.ShouldHaveSingleItem();
        folder.Delete(recursive: true);

        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, Path.GetDirectoryName(path)!));
            File.WriteAllText(Path.Combine(folder.FullName, path), text);
        }
    }
}
