namespace Briefing.Knowledge.Documents;

/// <summary>Why something of a document stands in no block.</summary>
public enum SetAsideReason
{
    /// <summary>Markup of the format: emphasis, link targets, tags, front matter.</summary>
    Markup,

    /// <summary>A running head or foot, the same or nearly the same on several pages.</summary>
    RunningHead,

    /// <summary>The number of a page.</summary>
    PageNumber,

    /// <summary>Print in the margin, often one letter a line.</summary>
    Margin,

    /// <summary>An address that the file prints again, beside the place where it is cited.</summary>
    RepeatedAddress,

    /// <summary>The mark of a note, which is tied to its note instead.</summary>
    NoteMark,

    /// <summary>The hyphen of a word that was broken at the end of a line.</summary>
    LineHyphen,

    /// <summary>The sign in front of a list item.</summary>
    ListMark,

    /// <summary>The label in front of a speaker's turn, which is kept as that.</summary>
    SpeakerLabel,

    /// <summary>Menus, breadcrumbs, tools and buttons of a page.</summary>
    Navigation,

    /// <summary>Teasers and links to other articles.</summary>
    Related,

    /// <summary>Consent banners, newsletter boxes, advertisements, share bars and comments.</summary>
    Interruption,

    /// <summary>What stands in the file a second time.</summary>
    Duplicate,

    /// <summary>Text that the format hides from readers: deleted revisions, hidden elements, comments of an editor.</summary>
    Hidden,

    /// <summary>A part of the file that no reader exists for: a picture, an attachment.</summary>
    Unread,
}

/// <summary>Something of a document that was set aside when it was read, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it stands in the document's text; null where it was left out when that text was extracted.</param>
/// <param name="Excerpt">What it says, at most <see cref="LongestExcerpt"/> characters.</param>
public sealed record SetAside(SetAsideReason Reason, TextSpan? Span, string Excerpt)
{
    /// <summary>The most of it that is kept for the report, in UTF-16 code units.</summary>
    public const int LongestExcerpt = 120;
}
