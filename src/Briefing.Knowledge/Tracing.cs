using System.Diagnostics;

namespace Briefing.Knowledge;

/// <summary>The stages of loading and answering, for whoever listens to <see cref="Source"/>; without a listener a stage costs nothing.</summary>
public static class Tracing
{
    /// <summary>The name to listen for.</summary>
    public const string Name = "Briefing";

    /// <summary>What the stages come from.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Begins a stage, which ends when it is disposed; null where nobody listens.</summary>
    public static Activity? Stage(string name) => Source.StartActivity(name);
}
