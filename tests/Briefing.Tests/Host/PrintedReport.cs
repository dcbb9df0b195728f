namespace Briefing.Tests.Host;

/// <summary>A page of an invented report as it comes out of a PDF: notes at its foot, a running head, a page number.</summary>
internal static class PrintedReport
{
    internal const string Question = "What did Mara Velden say about the dredger?";

    internal const string Text = """
        The Dredger and the Harbour

        by Jon Tamm

        Mayor Mara Velden said that the dredger
        would be bought before the winter.1 The
        treasurer would not name a price.2 Nobody
        had asked the ferry company, which lost two
        boats to the mud last year and fears for

        1  Harbour Council, Minutes of the Spring
        Meeting, 5 March 2024, https://council.example/
        minutes/2024-
        03.
        2  Ibid.

        https://council.example/minutes/2024-03
        https://council.example/minutes/2024-03

        2

        The Dredger and the Harbour

        the third, as its captain told the council
        in a letter.

        """;

    internal static string Write(TemporaryFolder folder)
    {
        folder.File("printed/report.txt", Text);
        return folder.At("printed");
    }
}
