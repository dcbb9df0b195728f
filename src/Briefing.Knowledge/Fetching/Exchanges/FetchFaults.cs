using System.Net.Sockets;
using Polly.Timeout;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>What goes wrong between here and a server, in the words of whoever asked for the page.</summary>
internal static class FetchFaults
{
    /// <summary>The refusal that a fault of the connection was caused by; null where it was not.</summary>
    internal static FetchException? Refusal(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is FetchException refusal) return refusal;
        return null;
    }

    /// <summary>Whether there are words for a fault.</summary>
    internal static bool IsKnown(Exception fault) =>
        fault is HttpRequestException or TimeoutRejectedException or IOException or InvalidDataException or FetchException or SocketException;

    internal static FetchException Of(Uri address, Exception fault) => Refusal(fault) ?? fault switch
    {
        TimeoutRejectedException => new(FetchFault.TimedOut, $"{address.IdnHost} took too long to send {address.AbsoluteUri}. Try again later.", fault),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } =>
            new(FetchFault.Unreachable, $"There is no host {address.IdnHost}, or no name server can be reached. Check the address and the connection.", fault),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new(FetchFault.Unreachable, $"{address.IdnHost} has no valid certificate, so that nobody can tell who answers. Save the page and ingest the file.", fault),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
            new(FetchFault.Unreachable, $"{address.IdnHost} cannot be reached. Check the address and the connection, or try again later.", fault),
        _ => new(FetchFault.Unreachable, $"{address.IdnHost} broke off while it sent {address.AbsoluteUri}. Try again later.", fault),
    };

    internal static FetchException Of(Uri address, WebAnswer answer)
    {
        var status = (int)answer.Status;
        return status switch
        {
            404 or 410 => new(FetchFault.Gone, FormattableString.Invariant($"{address.AbsoluteUri} is not there (status {status}). Check the address.")),
            429 or 503 when answer.RetryAfter is { } wait => new(FetchFault.Failing, FormattableString.Invariant($"{address.IdnHost} asks to be left alone for {Math.Ceiling(wait.TotalSeconds)} seconds (status {status}). Try again after that.")) { RetryAfter = wait },
            408 or 429 or >= 500 => new(FetchFault.Failing, FormattableString.Invariant($"{address.IdnHost} could not send {address.AbsoluteUri} (status {status}). Try again later.")) { RetryAfter = answer.RetryAfter },
            401 or 402 or 403 => new(FetchFault.Refused, FormattableString.Invariant($"{address.IdnHost} does not let this program read {address.AbsoluteUri} (status {status}). Save the page in a browser and ingest the file.")),
            _ => new(FetchFault.Refused, FormattableString.Invariant($"{address.IdnHost} answered {address.AbsoluteUri} with status {status}, which is no page. Check the address.")),
        };
    }
}
