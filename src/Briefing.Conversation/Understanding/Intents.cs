namespace Briefing.Conversation.Understanding;

/// <summary>The names of the intents in <c>dialogs/*.lu</c> that the code knows.</summary>
internal static class Intents
{
    internal const string WhatSaid = "WhatSaid", WhoSaid = "WhoSaid", WhoIs = "WhoIs", When = "When", HowMuch = "HowMuch",
        Topic = "Topic", Compare = "Compare", Timeline = "Timeline", Summary = "Summary", Reports = "Reports", FollowUp = "FollowUp",
        Sources = "Sources", Topics = "Topics", Help = "Help", Greeting = "Greeting", Thanks = "Thanks", More = "More", None = "None",
        Preamble = "Preamble", Postscript = "Postscript";

    /// <summary>Those that stand around a question and are never one.</summary>
    internal static bool IsAround(string intent) => intent is Preamble or Postscript;

    /// <summary>Those that the .lu files must have.</summary>
    internal static readonly string[] Required =
        [WhatSaid, WhoSaid, WhoIs, When, HowMuch, Topic, Compare, Timeline, Summary, Reports, FollowUp, Sources, Topics, Help, Greeting, Thanks, More];
}
