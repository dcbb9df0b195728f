using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.Transcripts;

public sealed class NamedLinesTests
{
    [Fact]
    public void Read_SpeakersOnTheFirstLineOfTheirParagraphs_MakesTurns()
    {
        const string text = """
            Ilse Vandam (Minister for Ports)
            Good afternoon. We have a list of twelve ports.

            Tomas Reyk (Secretary-General)
            I thank the minister for it.

            Journalist (Harbour Radio)
            Minister, is Saltby on it?

            Ilse Vandam
            It is.
            """;

        Read.Markdown(text).Script().ShouldBe([
            "Ilse Vandam (Minister for Ports): Good afternoon. We have a list of twelve ports.",
            "Tomas Reyk (Secretary-General): I thank the minister for it.",
            "Journalist (Harbour Radio): Minister, is Saltby on it?",
            "Ilse Vandam: It is."]);
    }

    [Fact]
    public void Read_SpeakersInElementsOfTheirOwn_MakesTurns()
    {
        const string page = """
            <html><body><article><h1>The Ferries Bill</h1>
            <h4>Noel Abara</h4><p>I beg to move that the bill be read a second time. It is a short bill.</p>
            <h4>Freda Lusk</h4><p>Will the honourable member give way?</p>
            <h4>Noel Abara</h4><p>I will.</p>
            <h4>Freda Lusk</h4><p>I am grateful. The ferries in my town have not run since May.</p><p>My constituents row.</p>
            </article></body></html>
            """;

        Read.Html(page).Script().ShouldBe([
            "Noel Abara: I beg to move that the bill be read a second time. It is a short bill.",
            "Freda Lusk: Will the honourable member give way?",
            "Noel Abara: I will.",
            "Freda Lusk: I am grateful. The ferries in my town have not run since May.",
            "Freda Lusk: My constituents row."]);
    }

    [Fact]
    public void Read_SectionsHeadedByNames_AreNobodysTurns()
    {
        const string text = """
            # The week in ports

            ## Ostrava Bay

            The quay was closed on Monday. Two cranes were sold.

            ## Saint Merrin

            The ferries ran late. The harbour board met on Tuesday.

            ## Ostrava Bay

            The quay was opened again on Friday.
            """;

        Read.Markdown(text).Blocks.ShouldAllBe(block => block.Kind != BlockKind.Turn);
    }
}
