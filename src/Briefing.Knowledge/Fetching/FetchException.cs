using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Fetching;

/// <summary>Why nothing was fetched.</summary>
public enum FetchFault
{
    /// <summary>The address is none that pages are fetched from: not http or https, a port that is not allowed, a user name in it.</summary>
    BadAddress,

    /// <summary>The address leads into a private network, to this machine, or to a metadata service.</summary>
    ForbiddenAddress,

    /// <summary>The site's robots.txt asks not to fetch it, or could not be read because the site fails.</summary>
    Robots,

    /// <summary>Too many redirects, a redirect without an address, or one from https to http.</summary>
    Redirect,

    /// <summary>There is no such host, or it cannot be reached.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>The site refuses: a status of 400 to 499 but those below.</summary>
    Refused,

    /// <summary>The page is gone: status 404 or 410.</summary>
    Gone,

    /// <summary>The site fails or asks for patience: status 408, 429, or 500 and above.</summary>
    Failing,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>It is of a kind that no reader exists for.</summary>
    WrongType,
}

/// <summary>Something cannot be fetched. The message is one line that names the address and says what to do.</summary>
public sealed class FetchException : Exception
{
    /// <summary>Makes the exception.</summary>
    public FetchException(FetchFault fault, string message, Exception? cause = null) : base(PrintableLine.Of(message), cause) => Fault = fault;

    /// <summary>Why nothing was fetched.</summary>
    public FetchFault Fault { get; }

    /// <summary>How long the site asks to be left alone; null where it asks for nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same may well succeed later without anybody's doing.</summary>
    public bool IsPassing => Fault is FetchFault.Unreachable or FetchFault.TimedOut or FetchFault.Failing;
}
