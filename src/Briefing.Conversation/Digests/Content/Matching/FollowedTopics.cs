using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>Makes a question of a topic that somebody follows, by the understanding that questions in chat are read with.</summary>
internal sealed class FollowedTopics(Recognizer recognizer, DateOnly today)
{
    /// <summary>What is asked for each topic.</summary>
    /// <param name="topic">The topic in the user's words.</param>
    /// <param name="speakers">Whose statements are wanted; none for anybody's.</param>
    /// <param name="view">The store.</param>
    internal Question Ask(string topic, ImmutableArray<Named> speakers, StoreView view)
    {
        var read = new QuestionReader(view.Lexicon).Read(recognizer.Recognize($"What do the sources say about {topic}?", view.Lexicon, today, isGoingOn: false));
        // A topic that is also the name of a person or an outlet is what the quotes are to be about, not who says them.
        ImmutableArray<Named> about = [.. read.About, .. read.Speakers];
        var words = read.Topic.Length > 0 && about.IsEmpty ? read.Topic : topic;
        return new Question
        {
            Intent = speakers.IsEmpty ? Intents.Topic : Intents.WhatSaid,
            Text = string.Join(' ', speakers.Select(speaker => speaker.Name).Append(words)),
            Topic = words,
            About = about,
            Speakers = speakers,
        };
    }
}
