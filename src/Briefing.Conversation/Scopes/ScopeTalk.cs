using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Requests;

namespace Briefing.Conversation.Scopes;

/// <summary>
/// Tying a team, channel or chat to some sources in chat, by who may manage it. Sources are looked up in what the places around it leave,
/// so that nobody learns, by trying names, of sources that a wider scope keeps away.
/// </summary>
internal sealed class ScopeTalk(Wording wording, IScopeStore? store, ScopedViews views, SourceKinds kinds, Func<DateTimeOffset> now)
{
    /// <summary>The reply; null where the turn is about something else.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="request">What was recognized.</param>
    internal Reply? Respond(Turn turn, ScopeRequest? request)
    {
        if (request is null || store is null || turn.Answer is not null) return null;
        var places = ScopePlaces.Of(turn);
        return request.Intent switch
        {
            Intents.ShowScope => Says(Intents.ShowScope, Outcome.Command, Shown(views.Of(places).Sources)),
            _ when !turn.MayManage || IsAside(turn) => Says(request.Intent, Outcome.Command, wording.Say("ScopeNotYours")),
            _ when request.IsOfTeam && turn.Team is null => Says(request.Intent, Outcome.Clarify, wording.Say("ScopeNoTeam")),
            Intents.ClearScope => Clear(request, turn, places),
            _ => Set(request, turn, places),
        };
    }

    /// <summary>Whether the turn was asked in a place of several people by one of them alone, who may manage only what is their own.</summary>
    private static bool IsAside(Turn turn) => turn is { Place: { } place, Reference: { } reference } && place != reference.Key;

    private Reply Set(ScopeRequest request, Turn turn, ImmutableArray<string> places)
    {
        var place = PlaceOf(request, turn, places);
        var named = NamedSources.Read(request.Names, views.Of([.. places.TakeWhile(wider => wider != place)]).View, kinds);
        if (!named.Unknown.IsEmpty || named.Known.IsEmpty)
            return Says(Intents.SetScope, Outcome.Clarify, wording.Say("ScopeUnknown", [Listed(named.Unknown)]));
        if (named.Known.Length > SourceScope.MostSources || named.Known.Any(name => name.Length > SourceScope.LongestName))
            return Says(Intents.SetScope, Outcome.Clarify, wording.Say("ScopeTooMuch", (double)SourceScope.MostSources));
        store!.Set(new SourceScope(place, named.Known, now()));
        return Says(Intents.SetScope, Outcome.Command, wording.Say("ScopeSet", Listed(named.Known), request.IsOfTeam));
    }

    private Reply Clear(ScopeRequest request, Turn turn, ImmutableArray<string> places)
    {
        var was = store!.Clear(PlaceOf(request, turn, places));
        var left = views.Of(places);
        return Says(Intents.ClearScope, Outcome.Command, !left.IsNarrowed
            ? wording.Say(was ? "ScopeCleared" : "ScopeNone")
            : wording.Say("ScopeStillTied", [Listed(left.Sources)]));
    }

    private string Shown(ImmutableArray<string> sources) => sources.IsEmpty ? wording.Say("ScopeNone") : wording.Say("ScopeShown", [Listed(sources)]);

    private static string PlaceOf(ScopeRequest request, Turn turn, ImmutableArray<string> places) => request.IsOfTeam ? turn.Team! : places[^1];

    private static Reply Says(string intent, Outcome outcome, string text) => Reply.Other(outcome, intent, 1, text);

    private static string[] Listed(ImmutableArray<string> names) => [.. names];
}
