using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Evaluation.Running;

namespace Briefing.Evaluation.Intents;

/// <summary>The recognizer, with the people, sources and words of all the real documents.</summary>
internal sealed class UnderstandingUnderTest : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    private readonly ReadDocuments _read = new(Path.Combine(Corpora.SharedFolder(), "seeds"), Path.Combine(Corpora.SharedFolder(), "whitehouse"));
    private readonly Recognizer _recognizer = Recognizer.Load(ReadDocuments.Dialogs);
    private readonly StoreLexicon _lexicon;

    internal UnderstandingUnderTest() => _lexicon = new StoreView(_read.Knowledge.Current).Lexicon;

    internal Recognised Recognise(MarkedUtterance utterance)
    {
        var top = _recognizer.Recognize(utterance.Text, _lexicon, Today).Top;
        return new Recognised(utterance, top.Name, top.Score);
    }

    internal IntentScore Of(IEnumerable<UtteranceFile> files) => new([.. files.SelectMany(file => file.Utterances).Select(Recognise)]);

    public void Dispose() => _read.Dispose();
}
