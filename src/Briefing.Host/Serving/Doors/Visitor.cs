using Briefing.Host.Serving.Doors.SignIn;

namespace Briefing.Host.Serving.Doors;

/// <summary>Who looks at a page; one for each request.</summary>
internal sealed class Visitor
{
    /// <summary>Who is signed in; null for somebody at this machine, and for the bearer of a link.</summary>
    public Person? Person { get; set; }

    /// <summary>Where a signed link let them in, when it ends; else null. They read that one page, and no more than its source allows everybody.</summary>
    public DateTimeOffset? LinkUntil { get; set; }

    /// <summary>Whether a signed link is all that they have.</summary>
    public bool HasLinkAlone => LinkUntil is not null;
}
