using System.Diagnostics;

namespace Briefing.Fuzzing.Running;

/// <summary>Something that must not happen, happened.</summary>
/// <param name="Signature">What faults of the same cause share: the check, or the exception and where in the product it was thrown.</param>
/// <param name="Detail">What was found.</param>
internal sealed record Fault(string Signature, string Detail)
{
    public static Fault Of(Exception exception) => exception is BrokenPromiseException broken
        ? new Fault(broken.Check, broken.Message)
        : new Fault($"{exception.GetType().Name} in {Place(exception)}", exception.ToString());

    private static string Place(Exception exception)
    {
        foreach (var frame in new StackTrace(exception).GetFrames())
            if (frame.GetMethod() is { DeclaringType: { } type } method && type.Namespace?.StartsWith("Briefing.", StringComparison.Ordinal) == true
                && !type.Namespace.StartsWith("Briefing.Fuzzing", StringComparison.Ordinal)) return $"{type.Name}.{method.Name}";
        return "another library";
    }
}

/// <summary>A promise of the product that an input broke.</summary>
/// <param name="check">The promise, in a few words.</param>
/// <param name="detail">How it was broken.</param>
internal sealed class BrokenPromiseException(string check, string detail) : Exception($"{check}: {detail}")
{
    public string Check { get; } = check;
}
