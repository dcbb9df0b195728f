namespace Briefing.Evaluation.Turns;

/// <summary>Somebody who asks one question after another.</summary>
internal interface ITalker
{
    /// <summary>Asks the question of a number, and returns when the bot has taken it.</summary>
    Task AskAsync(HttpClient http, int turn);

    /// <summary>Asks on and on.</summary>
    async Task TalkAsync(HttpClient http, Func<int, bool> goesOn)
    {
        for (var turn = 0; goesOn(turn); turn++) await AskAsync(http, turn);
    }
}
