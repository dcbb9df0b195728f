namespace Briefing.Tests.Conversation.Digests.Content;

/// <summary>A file of <c>Days</c>: who follows what, what happens to the sources day by day, and what each is sent.</summary>
public sealed class DayScript
{
    public string About { get; set; } = "";

    public Dictionary<string, Recipient> Recipients { get; set; } = [];

    public List<ScriptedDay> Days { get; set; } = [];
}

/// <summary>Somebody who has subscribed.</summary>
public sealed class Recipient
{
    public List<string> Speakers { get; set; } = [];

    public List<string> Topics { get; set; } = [];

    public List<string> Sources { get; set; } = [];

    public List<string> Kinds { get; set; } = [];

    public bool Direct { get; set; }

    public int Most { get; set; } = 10;

    public string Zone { get; set; } = "Europe/Rome";

    public string SetUpBy { get; set; } = "";

    /// <summary>The kept question, where it is one and no digest.</summary>
    public string? Question { get; set; }

    /// <summary>When it was subscribed to; before everything, where nothing is said.</summary>
    public string? Since { get; set; }
}

/// <summary>What happens before a moment, and what is sent at it.</summary>
public sealed class ScriptedDay
{
    /// <summary>The moment, in UTC: <c>2025-03-03 07:30</c>.</summary>
    public string At { get; set; } = "";

    /// <summary>Files that are there from now on, or with another text from now on.</summary>
    public Dictionary<string, string> Write { get; set; } = [];

    /// <summary>Files that are gone from now on.</summary>
    public List<string> Remove { get; set; } = [];

    /// <summary>What each recipient who is due gets.</summary>
    public Dictionary<string, ExpectedDigest> Gets { get; set; } = [];
}

/// <summary>What a recipient is sent.</summary>
public sealed class ExpectedDigest
{
    /// <summary>Words of each quote: every quote has one of these lines, and every line one quote.</summary>
    public List<string> Quotes { get; set; } = [];

    /// <summary>The headings, each with who speaks under it: <c>Ferries / Lena Korhal</c>.</summary>
    public List<string>? Sections { get; set; }

    /// <summary>Words of each correction, in the same way.</summary>
    public List<string> Corrected { get; set; } = [];

    /// <summary>How many more are held back.</summary>
    public int More { get; set; }

    /// <summary>Words that stand somewhere in the message.</summary>
    public List<string> Says { get; set; } = [];

    /// <summary>Words that stand nowhere in it.</summary>
    public List<string> Never { get; set; } = [];

    /// <summary>Whether it was sent and did not arrive.</summary>
    public bool Lost { get; set; }

    /// <summary>Quotes of the pages that “more” shows, one list for each page.</summary>
    public List<List<string>> Pages { get; set; } = [];
}
