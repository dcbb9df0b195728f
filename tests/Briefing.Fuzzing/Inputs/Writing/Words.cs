namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>The words that clean documents are written with. The harbour council, its ferries and its ministers are invented.</summary>
internal static class Words
{
    public static readonly string[] People =
    [
        "Ilse Brandt", "Tom Okafor", "Anna van der Meer", "Señor José Ibáñez", "Dr. Piet Loos", "Mary-Kate O’Dowd", "Jean-Luc d’Arc", "Łukasz Żak",
        "Prime Minister Odile Marchetti", "Defence Secretary Karl Behn", "U.S. Rep. Nora Whitlock", "General R. J. Tamm", "the harbour master", "the ferry ministry",
        "Brandt", "Okafor", "Mr. Loos", "she", "he", "they", "officials", "a spokesman", "the Harbour Council", "王小明", "Петр Волков", "the island’s mayor",
    ];

    public static readonly string[] Cues =
    [
        "said", "told reporters", "warned", "insisted", "denied", "acknowledged that", "argued that", "promised that", "asked whether", "wrote in a letter that",
        "did not say that", "is expected to say that", "has repeatedly claimed that", "went on to add that", "called for", "tweeted", "is said to have said that",
    ];

    public static readonly string[] Things =
    [
        "the ferry", "the northern quay", "the new dam", "a €4.5 billion loan", "the 2019 treaty", "two per cent of the budget", "the lighthouse strategy", "sea-level rise",
        "the pilots’ strike", "the U.S. delegation", "the salt tax", "the cease-fire line", "Article 12(b)", "the 3rd of May", "the co-operation plan",
    ];

    public static readonly string[] Verbs =
    [
        "would open", "will not be built", "costs too much", "must be repaired by 14 February 2025", "had failed", "is safe", "remains closed until 5 p.m.", "rose by 3.2%",
        "was never promised", "should belong to the islands", "can wait", "needs the council’s consent", "is “not for sale”",
    ];

    public static readonly string[] Openers =
        ["However,", "In the spring,", "On Tuesday,", "Meanwhile,", "As of 1 June 2024,", "According to the council,", "In her view,", "For now,", "Asked about it,", "To be clear:"];

    public static readonly string[] Headings =
        ["A Harbour for All", "II. THE DAM", "3.1 What the Pilots Ask", "Introduction", "Background", "Key Takeaways", "Notes", "ANNEX A: TABLES", "Q&A"];

    public static readonly string[] Addresses =
        ["https://harbour.example/ferry?id=7&lang=en#top", "http://xn--bcher-kva.example/a_b(c)", "www.council.example/dam", "mailto:press@council.example", "https://pier.example/very/long/path/that-is/broken"];

    public static readonly string[] Dates = ["14 February 2025", "February 14, 2025", "2025-02-14", "14/02/2025", "14.02.2025", "Feb. 14, 2025", "31 February 2025", "May 5"];
}
