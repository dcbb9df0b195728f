using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>Why, how, what would follow, and what is meant: the best evidence, that which puts it so first.</summary>
internal sealed class Explained : IQuestionHandler
{
    /// <summary>The term of the ranking that says how surely a sentence gives what is asked for.</summary>
    private const string GivesAsked = "gives-asked";

    private const double Surely = 0.7;

    public IReadOnlyCollection<string> Intents { get; } =
        [Understanding.Intents.Reason, Understanding.Intents.Manner, Understanding.Intents.Consequence, Understanding.Intents.Meaning];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var lead = "Lead" + question.Intent;
        if (question.Topic.Length == 0 && question.Speakers.IsEmpty && question.Sources.IsEmpty) return new Finding { Lead = lead, Gap = Gap.Topic };
        // "Why did X reject Y?" asks for X's own reasons first.
        var finding = question.Speakers.IsEmpty ? Finding.Of(lead, evidence.Find(question), view) : new WhatSaid().Answer(question, view, evidence) with { Lead = lead };
        return finding with { Fits = candidate => candidate.Term(GivesAsked) >= Surely };
    }
}
