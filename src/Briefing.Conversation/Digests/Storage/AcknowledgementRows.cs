using System.Collections.Immutable;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Who has read which delivery. A number from a button is a stranger's: it counts only in the conversation it was sent to.</summary>
internal sealed class AcknowledgementRows(IDatabase database)
{
    internal bool Add(long delivery, string conversation, Acknowledgement acknowledgement) => database.Change((connection, _) => connection.Run("""
        INSERT INTO acknowledgements (delivery, reader, reader_name, at)
        SELECT id, @reader, @name, @at FROM deliveries WHERE id = @delivery AND conversation = @conversation
        ON CONFLICT (delivery, reader) DO NOTHING
        """, ("@delivery", delivery), ("@conversation", conversation), ("@reader", acknowledgement.ReaderId),
        ("@name", KeptText.Of(acknowledgement.ReaderName)), ("@at", acknowledgement.At.UtcTicks))) > 0;

    internal ImmutableArray<Acknowledgement> Of(long delivery, string conversation) => database.Run(connection =>
    {
        var found = ImmutableArray.CreateBuilder<Acknowledgement>();
        connection.Each("""
            SELECT a.reader, a.reader_name, a.at FROM acknowledgements a JOIN deliveries d ON d.id = a.delivery
            WHERE a.delivery = @delivery AND d.conversation = @conversation ORDER BY a.at, a.reader
            """, row => found.Add(new(row.GetString(0), row.GetString(1), row.Moment(2))), ("@delivery", delivery), ("@conversation", conversation));
        return found.ToImmutable();
    });
}
