"""The people of a team: who they are, what they may see, how they prove who they are, and where they have entered."""
