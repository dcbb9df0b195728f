namespace Briefing.Tests.Host;

/// <summary>Two short documents about an invented port, enough for questions, quotes and follow-ups.</summary>
internal static class Harbour
{
    internal const string Question = "What did Mara Velden say about the harbour?";

    internal const string Comparison = "Compare Mara Velden and Piet Aalto on the harbour";

    internal const string Report = """
        ---
        title: "Council argues over the harbour"
        authors: [Jon Tamm]
        publisher: Tidewater Courier
        date: 2024-03-05
        source_url: https://courier.example/harbour
        ---

        # Council argues over the harbour

        Mayor Mara Velden said that the harbour must be dredged before winter. "We will not close the harbour," Velden told reporters.

        The treasurer, Piet Aalto, argued that dredging the harbour would cost 40 million euros. He warned that the fund was empty.

        """;

    internal const string Note = """
        Harbour: a second view

        Mara Velden insisted on Tuesday that the harbour would stay open to ferries.

        """;

    internal static string Write(TemporaryFolder folder)
    {
        folder.File("sources/report.md", Report);
        folder.File("sources/note.txt", Note);
        return folder.At("sources");
    }
}
