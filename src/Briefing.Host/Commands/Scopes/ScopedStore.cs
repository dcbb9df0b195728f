using System.CommandLine;
using Briefing.Conversation.Scopes;
using Briefing.Host.Commands.Sources;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands.Scopes;

/// <summary>The options that say which store and which place is meant.</summary>
internal sealed class ScopedStore
{
    private readonly WatchedStore _store = new();

    private readonly Option<string?> _channel = new("--channel") { Description = "The channel of a whole tenant, msteams or slack; or page, or hosted-webchat, which have none.", HelpName = "NAME" };
    private readonly Option<string?> _tenant = new("--tenant") { Description = "The tenant or workspace, by its id.", HelpName = "ID" };
    private readonly Option<string?> _place = new("--place") { Description = "A team, channel or chat, as `scopes list` shows it.", HelpName = "PLACE" };

    internal Option<bool> Json => _store.Json;

    internal void AddTo(Command command, bool hasPlace)
    {
        if (hasPlace)
        {
            command.Options.Add(_channel);
            command.Options.Add(_tenant);
            command.Options.Add(_place);
        }

        _store.AddTo(command);
    }

    /// <summary>Opens the store.</summary>
    /// <exception cref="CommandFailure">No store is named, or it is not there.</exception>
    internal OpenedBriefing Open(ParseResult parsed, Terminal terminal) => _store.Open(parsed, terminal, mayMake: false);

    /// <summary>The place that is meant.</summary>
    /// <exception cref="CommandFailure">None is named, or two are.</exception>
    internal string PlaceOf(ParseResult parsed)
    {
        var (channel, tenant, place) = (parsed.GetValue(_channel), parsed.GetValue(_tenant), parsed.GetValue(_place));
        return (channel, tenant, place) switch
        {
            ({ Length: > 0 }, { Length: > 0 }, null) => ScopePlaces.OfTenant(channel, tenant),
            ({ Length: > 0 }, null, null) when ScopePlaces.IsWhole(channel) => ScopePlaces.OfTenant(channel, ""),
            (null, null, { Length: > 0 }) when place.Count(letter => letter == '/') >= 2 => place,
            _ => throw new CommandFailure("Name the place: a whole tenant with --channel msteams --tenant ID, the page with --channel page, or a team, channel or chat with --place PLACE as `briefing-bot scopes list` shows it.", CommandFailure.WrongUsage),
        };
    }
}
