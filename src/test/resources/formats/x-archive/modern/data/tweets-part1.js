window.YTD.tweets.part1 = [
  {
    "tweet": {
      "id_str": "1764938940300313106",
      "id": "1764938940300313106",
      "created_at": "Tue Mar 05 09:00:04 +0000 2024",
      "full_text": "post 4 #H",
      "entities": {
        "hashtags": [
          {
            "text": "H"
          }
        ],
        "urls": [],
        "user_mentions": []
      },
      "source": "<a href=\"x\">W</a>",
      "retweeted": false
    }
  }
]