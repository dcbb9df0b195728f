namespace Briefing.Conversation.Understanding;

/// <summary>The names of the intents in <c>dialogs/*.lu</c> that the code knows.</summary>
internal static class Intents
{
    internal const string WhatSaid = "WhatSaid", WhoSaid = "WhoSaid", WhoIs = "WhoIs", When = "When", HowMuch = "HowMuch",
        Topic = "Topic", Compare = "Compare", Timeline = "Timeline", Summary = "Summary", Reports = "Reports", FollowUp = "FollowUp",
        Sources = "Sources", Topics = "Topics", Help = "Help", Greeting = "Greeting", Thanks = "Thanks", More = "More", None = "None",
        WhatImplied = "WhatImplied", WhatExpected = "WhatExpected", WhatReportedly = "WhatReportedly", WhatNotSaid = "WhatNotSaid",
        WhatDenied = "WhatDenied", WhetherSaid = "WhetherSaid", WhoDenied = "WhoDenied",
        Whether = "Whether", Reason = "Reason", Manner = "Manner", Consequence = "Consequence", Meaning = "Meaning",
        Differ = "Differ", Position = "Position", WhatIsNew = "WhatIsNew",
        Verify = "Verify", WhyThis = "WhyThis", Permalink = "Permalink", Freshness = "Freshness",
        Correction = "Correction", Back = "Back", Pick = "Pick", Narrow = "Narrow", Forget = "Forget",
        OtherLanguage = "OtherLanguage", OutOfScope = "OutOfScope",
        Subscribe = "Subscribe", Unsubscribe = "Unsubscribe", ListSubscriptions = "ListSubscriptions", ChangeSubscription = "ChangeSubscription",
        PauseSubscription = "PauseSubscription", ResumeSubscription = "ResumeSubscription", PreviewDigest = "PreviewDigest", SendDigestNow = "SendDigestNow",
        StandingQuestion = "StandingQuestion", Acknowledge = "Acknowledge", ForgetMe = "ForgetMe",
        Feedback = "Feedback", InContext = "InContext", DigestState = "DigestState",
        SetScope = "SetScope", ClearScope = "ClearScope", ShowScope = "ShowScope",
        Preamble = "Preamble", Postscript = "Postscript";

    /// <summary>Those that stand around a question and are never one.</summary>
    internal static bool IsAround(string intent) => intent is Preamble or Postscript;

    /// <summary>Those that are neither ranked nor learned with the questions: what stands around them, and what is asked of digests.</summary>
    internal static bool IsApart(string intent) => IsAround(intent) || AreOfDigests(Bare(intent)) || AreOfScopes(intent);

    /// <summary>Those about the sources that a conversation is tied to: <c>Requests/ScopeRecognizer.cs</c>.</summary>
    internal static bool AreOfScopes(string intent) => intent is SetScope or ClearScope or ShowScope;

    /// <summary>Those of digests and standing questions. They have words and slots of their own, and a recognizer: <c>Requests/DigestRecognizer.cs</c>.</summary>
    internal static bool AreOfDigests(string intent) => intent is Subscribe or Unsubscribe or ListSubscriptions or ChangeSubscription
        or PauseSubscription or ResumeSubscription or PreviewDigest or SendDigestNow or StandingQuestion or Acknowledge or ForgetMe;

    /// <summary>The intent without what stands behind a full stop in its name, which says where its utterances hold.</summary>
    internal static string Bare(string name) => name.IndexOf('.', StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    /// <summary>Whether the question is of what somebody said, implied, denied, is expected to say, and so on.</summary>
    internal static bool AreOfSpeech(string intent) =>
        intent is WhatSaid or WhatImplied or WhatExpected or WhatReportedly or WhatNotSaid or WhatDenied or WhetherSaid;

    /// <summary>Whether the question is of a topic, with or without a kind of answer that it wants; its answer need not be anybody's.</summary>
    internal static bool AreOfTopic(string intent) => intent is Topic or Reason or Manner or Consequence or Meaning or Whether;

    /// <summary>Whether the question is of a thing and some detail of it, which a bare question word ("Why?") asks of what went before.</summary>
    internal static bool AreOfDetail(string intent) =>
        AreOfTopic(intent) || intent is When or HowMuch;

    /// <summary>Whether it only makes sense of something that went before.</summary>
    internal static bool AreOfWhatWasBefore(string intent) => intent is Correction or Narrow;

    /// <summary>
    /// Whether the question is for an overview. Its patterns hold many words of their own ("in order", "since my last visit"), so
    /// that what stands outside their slots is no topic.
    /// </summary>
    internal static bool AreOfViews(string intent) => intent is Compare or Differ or Position or Timeline or Summary or WhatIsNew;

    /// <summary>Those that ask for somebody's words, or set those of several side by side.</summary>
    internal static bool AreOfSpeakers(string intent) => AreOfSpeech(intent) || intent is Position or Compare or Differ or Verify or WhoIs;

    /// <summary>Those of a few words that lean on the turn before and may begin with a word that is elsewhere a courtesy.</summary>
    internal static bool AreShortTurns(string intent) => intent is Correction or Narrow or Back or Pick or Forget or More;

    /// <summary>Those that are beside the question where an utterance has one.</summary>
    internal static bool AreAsides(string intent) => intent is Greeting or Thanks or Help or None or OutOfScope or FollowUp;

    /// <summary>Those that ask for what the sources say.</summary>
    internal static bool AreAsked(string intent) =>
        AreOfSpeech(intent) || AreOfTopic(intent) || AreOfViews(intent) || intent is WhoSaid or WhoIs or When or HowMuch or WhoDenied or FollowUp or Verify or Reports;

    /// <summary>Those that are no business of the sources.</summary>
    internal static bool IsRefused(string intent) => intent is OutOfScope or OtherLanguage or None;

    /// <summary>Those whose utterances may be several sentences long: a pasted quote, "No. I meant the other one.", instructions.</summary>
    internal static bool TakesAllIn(string intent) => intent is Verify or Correction or OutOfScope;

    /// <summary>Those that ask for the contrary, or for less, of what was said: taken for one of them by mistake, a question is answered the wrong way round.</summary>
    internal static bool AreTurning(string intent) => intent is WhatNotSaid or WhatImplied or WhatExpected or WhatReportedly or WhatDenied or WhoDenied or WhyThis or Position;

    /// <summary>Those that the .lu files must have.</summary>
    internal static readonly string[] Required =
        [WhatSaid, WhoSaid, WhoIs, When, HowMuch, Topic, Compare, Timeline, Summary, Reports, FollowUp, Sources, Topics, Help, Greeting, Thanks, More,
            WhatImplied, WhatExpected, WhatReportedly, WhatNotSaid, WhatDenied, WhetherSaid, WhoDenied,
            Differ, Position, WhatIsNew];
}
